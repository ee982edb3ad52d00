package id.lapau.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX file sheet by sheet, row by row, in little memory. Text columns are stored as text ('@'), so that no
 * NIK is eaten, and nothing that was typed can start a formula. The workbook is complete when it is closed.
 */
public final class WorkbookWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 2_000;
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, "Lapau", "1.0");
    }

    /** Adds a sheet; a value is text, a number, a {@link LocalDate} or null, anything else is written as its text. */
    public WorkbookWriter sheet(String name, List<OutColumn> columns, Stream<? extends List<? extends @Nullable Object>> rows) {
        try (rows) {
            var sheet = workbook.newWorksheet(unique(name));
            header(sheet, columns);
            int number = 1;
            for (Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator(); all.hasNext(); number++) {
                row(sheet, number, columns, all.next());
                if (number % ROWS_IN_MEMORY == 0) sheet.flush();
            }
            if (!columns.isEmpty()) sheet.setAutoFilter(0, 0, number - 1, columns.size() - 1);
            sheet.finish();
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override public void close() {
        try {
            if (names.isEmpty()) sheet("Lapau", List.of(), Stream.empty());
            workbook.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void header(Worksheet sheet, List<OutColumn> columns) {
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            sheet.width(c, Math.min(column.width(), 120));
            if (column.kind() == OutColumn.Kind.TEXT) sheet.style(c).format("@").set();
            sheet.inlineString(0, c, SafeText.of(column.heading()));
            sheet.style(0, c).bold().wrapText(true).fillColor("E7EEF7").verticalAlignment("center").format("@").set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 999);
    }

    private static void row(Worksheet sheet, int number, List<OutColumn> columns, List<? extends @Nullable Object> values) {
        for (int c = 0; c < Math.min(columns.size(), values.size()); c++) {
            var value = values.get(c);
            if (value != null) cell(sheet, number, c, columns.get(c).kind(), value);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, OutColumn.Kind kind, Object value) {
        if (kind != OutColumn.Kind.TEXT && value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(kind == OutColumn.Kind.AMOUNT ? "#,##0" : "0.##########").set();
        } else if (kind == OutColumn.Kind.DATE && value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else {
            var text = SafeText.of(value.toString());
            if (text.isEmpty()) return;
            sheet.inlineString(row, column, text);
            sheet.style(row, column).format("@").set();
        }
    }

    private String unique(String wanted) {
        var plain = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
        if (plain.isEmpty()) plain = "Lembar";
        for (int i = 1; ; i++) {
            var suffix = i == 1 ? "" : " (" + i + ")";
            var name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - suffix.length())).strip() + suffix;
            if (names.add(name.toLowerCase(Locale.ROOT))) return name;
        }
    }
}
