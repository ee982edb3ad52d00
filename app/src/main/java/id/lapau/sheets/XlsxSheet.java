package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX file in one pass. */
final class XlsxSheet {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_MERGES = 20_000;

    private final XmlPart xml;
    private final SharedStrings strings;
    private final DateStyles dates;
    private final boolean from1904;
    private final int longest;
    private final RowCollector rows;
    private final List<Sheet.Merge> merges = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;

    XlsxSheet(XmlPart xml, SharedStrings strings, DateStyles dates, boolean from1904, Limits limits, RowCollector.Budget budget) {
        this.xml = xml;
        this.strings = strings;
        this.dates = dates;
        this.from1904 = from1904;
        this.longest = limits.cellLength();
        this.rows = new RowCollector(limits, budget);
    }

    Sheet read(String file, String name, boolean hidden, int enough) {
        while (rows.count() < enough && xml.next()) {
            if (!xml.starts()) continue;
            switch (xml.element()) {
                case "row" -> startRow();
                case "c" -> cell();
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> { }
            }
        }
        return new Sheet(file, name, hidden, rows.rows(), List.copyOf(merges));
    }

    private void startRow() {
        row = xml.number("r", row + 1);
        if (row < 1 || row > LAST_ROW) throw new Refusal(Problem.UNREADABLE, xml.name());
        column = -1;
        rows.row(row, xml.flag("hidden"));
    }

    private void cell() {
        var reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference);
        if (column < 0 || column >= LAST_COLUMN) throw new Refusal(Problem.UNREADABLE, xml.name());
        var type = xml.attribute("t");
        int style = xml.number("s", 0);
        var value = SheetCell.BLANK;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) value = value(type, style, textOf());
            else if (xml.starts("is")) value = SheetCell.text(CellValues.unescaped(SharedStrings.richText(xml, "is", longest)));
            else if (xml.starts("f")) textOf();
        }
        rows.cell(column, value);
    }

    private SheetCell value(@Nullable String type, int style, String raw) {
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(raw);
            case "str", "inlineStr" -> SheetCell.text(CellValues.unescaped(raw));
            case "b" -> CellValues.bool("1".equals(raw) || "true".equals(raw));
            case "e" -> CellValues.error(raw);
            case "d" -> isoDate(raw);
            default -> CellValues.number(raw, dates.date(style), from1904);
        };
    }

    private static SheetCell isoDate(String raw) {
        try {
            return SheetCell.date(LocalDate.parse(raw.substring(0, Math.min(10, raw.length()))));
        } catch (DateTimeException noDate) {
            return SheetCell.text(raw);
        }
    }

    private String textOf() {
        text.setLength(0);
        xml.text(text, longest);
        return text.toString();
    }

    private void merge(@Nullable String reference) {
        if (reference == null) return;
        int colon = reference.indexOf(':');
        if (colon < 0) return;
        var first = reference.substring(0, colon);
        var last = reference.substring(colon + 1);
        if (merges.size() >= MOST_MERGES) throw new Refusal(Problem.UNREADABLE, xml.name() + " mergeCells > " + MOST_MERGES);
        merges.add(new Sheet.Merge(rowOf(first), rowOf(last), columnOf(first), columnOf(last)));
    }

    private int rowOf(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), 10);
            if (digit >= 0 && number < LAST_ROW) number = number * 10 + digit;
        }
        return number;
    }

    private static int columnOf(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'a' && c <= 'z') c -= 32;
            if (c >= 'A' && c <= 'Z' && number < LAST_COLUMN * 2) number = number * 26 + c - 'A' + 1;
            else if (c >= '0' && c <= '9') break;
        }
        return number - 1;
    }
}
