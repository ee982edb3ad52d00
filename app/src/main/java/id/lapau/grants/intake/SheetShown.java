package id.lapau.grants.intake;

import id.lapau.sheets.SheetCell;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the mapping page shows of a sheet, masked.
 *
 * @param headings of each column
 * @param samples  up to three values of each column
 * @param skipped  the first rows that are no data rows, with the reason
 */
public record SheetShown(List<String> headings, List<List<String>> samples, List<Skipped> skipped) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLES = 3;
    private static final int SKIPPED = 200;
    public static final int COLUMNS = 60;

    public record Skipped(int row, String why, String text) {
        public String reasonKey() {
            return ListedRow.reasonKey(why.equals("NO_TABLE") ? ListedRow.Kind.NO_TABLE : ListedRow.Kind.SKIPPED, why);
        }
    }

    public static SheetShown of(Table table) {
        var headings = IntStream.range(0, Math.min(COLUMNS, width(table))).mapToObj(c -> c < table.headings().size() ? Masking.cell(table.headings().get(c)) : "").toList();
        var samples = IntStream.range(0, headings.size()).mapToObj(column -> samples(table, column)).toList();
        var skipped = table.skipped().stream().limit(SKIPPED)
                .map(s -> new Skipped(s.row().number(), s.why().name(), Masking.row(s.row()))).toList();
        return new SheetShown(headings, samples, skipped);
    }

    public static SheetShown withoutTable(Sheet sheet) {
        return new SheetShown(List.of(), List.of(), sheet.rows().stream().limit(SKIPPED)
                .map(row -> new Skipped(row.number(), "NO_TABLE", Masking.row(row))).toList());
    }

    /** A list may be wider than its headings, or have none. */
    private static int width(Table table) {
        return table.rows().stream().mapToInt(row -> row.cells().size()).reduce(table.headings().size(), Math::max);
    }

    private static List<String> samples(Table table, int column) {
        return table.rows().stream().map((SheetRow row) -> row.cell(column)).filter(cell -> !cell.blank())
                .map(SheetCell::text).map(String::strip).map(Masking::cell).limit(SAMPLES).toList();
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static SheetShown of(String json) {
        return JSON.readValue(json, SheetShown.class);
    }
}
