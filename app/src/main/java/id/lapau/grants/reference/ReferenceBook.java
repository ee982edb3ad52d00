package id.lapau.grants.reference;

import id.lapau.grants.reference.ReferenceReading.Refused;
import id.lapau.sheets.Limits;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A reference list in a workbook: the first sheet in which the columns are found, or the first sheet when they were given. */
final class ReferenceBook {

    private static final int MOST_ROWS = 1_000_000;
    private static final int ROWS_LOOKED_AT = 200;
    private static final WorkbookReader READER = new WorkbookReader(Limits.DEFAULT.withRows(MOST_ROWS));

    private ReferenceBook() {}

    sealed interface Opened {
        record Sheets(List<Sheet> sheets) implements Opened {}

        record Not(Refused refused) implements Opened {}
    }

    /** Its first rows, enough to know its columns; a long list costs no more than a short one. */
    static Opened beginning(String name, byte[] content) {
        return open(READER.beginning(ROWS_LOOKED_AT), name, content);
    }

    private static Opened open(WorkbookReader reader, String name, byte[] content) {
        var readings = reader.read(name, content);
        if (readings.size() != 1) return new Opened.Not(new Refused(name, "arsip berisi " + readings.size() + " berkas", "unggah satu CSV atau XLSX"));
        return switch (readings.getFirst()) {
            case WorkbookReading.Readable(var workbook) -> new Opened.Sheets(workbook.sheets().stream().filter(s -> !s.rows().isEmpty()).toList());
            case WorkbookReading.Unreadable unreadable -> new Opened.Not(new Refused(name, unreadable.message(Locale.of("id")), "unggah CSV UTF-8 atau XLSX"));
        };
    }

    static ReferenceReading read(ListKind kind, String name, byte[] content, Map<String, Integer> mapping) {
        return switch (open(READER, name, content)) {
            case Opened.Not(var refused) -> refused;
            case Opened.Sheets(var sheets) -> read(kind, name, sheets, mapping);
        };
    }

    private static ReferenceReading read(ListKind kind, String name, List<Sheet> sheets, Map<String, Integer> mapping) {
        var finder = new TableFinder();
        for (var sheet : sheets) {
            var table = finder.find(sheet, kind.columns());
            if (table.isPresent()) return lines(kind, name, mapping.isEmpty() ? table.get().columns() : mapping, table.get().rows());
        }
        if (sheets.isEmpty() || !ReferenceReader.missing(kind, mapping).isEmpty())
            return new Refused(name, "tidak ada lembar dengan kolom yang diperlukan",
                    "kolom yang diharapkan: " + String.join(", ", kind.columns().stream().map(c -> c.key()).toList()));
        var rows = sheets.getFirst().rows();
        return lines(kind, name, mapping, rows.subList(1, rows.size()));
    }

    private static ReferenceReading lines(ListKind kind, String name, Map<String, Integer> columns, List<SheetRow> rows) {
        var lines = new ReferenceLines(kind, columns);
        rows.forEach(row -> lines.add(row.number(), row.cells().stream().map(SheetCell::text).toList()));
        return ReferenceReader.orEmpty(name, lines);
    }
}
