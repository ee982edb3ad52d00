package id.lapau.grants.payment.answer;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.MappingState;
import id.lapau.grants.intake.SheetShown;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds in a sheet the table of answers; what an officer explained once for the same headings wins over the guess. */
final class AnswerTables {

    private static final int ROWS_SEARCHED = 30;

    private final AnswerKind kind;
    private final Map<String, Map<String, Integer>> remembered;
    private final TableFinder finder = new TableFinder();

    AnswerTables(AnswerKind kind, Map<String, Map<String, Integer>> remembered) {
        this.kind = kind;
        this.remembered = remembered;
    }

    /** What was found; {@code table} is null when there is none, and then every row is a skipped one. */
    record Found(@Nullable Table table, MappingState state, SheetShown shown) {

        List<Integer> headerRows() {
            return table == null ? List.of() : table.headerRows();
        }

        Map<String, Integer> columns() {
            return table == null ? Map.of() : table.columns();
        }
    }

    Found find(Sheet sheet) {
        var specs = AnswerColumn.specs(kind);
        return finder.find(sheet, specs).or(() -> foreign(sheet)).map(this::known)
                .orElseGet(() -> new Found(null, MappingState.NONE, SheetShown.withoutTable(sheet)));
    }

    /** Headings that say nothing to us, but that an officer explained before. */
    private Optional<Table> foreign(Sheet sheet) {
        return sheet.rows().stream().limit(ROWS_SEARCHED).map(row -> finder.at(sheet, List.of(row.number()), AnswerColumn.specs(kind)))
                .filter(table -> remembered.containsKey(signature(kind, table))).findFirst();
    }

    private Found known(Table table) {
        var columns = remembered.get(signature(kind, table));
        return columns == null ? found(table, MappingState.GUESSED) : found(mapped(table, columns), MappingState.REMEMBERED);
    }

    /** With header and columns as an officer decided. */
    Found confirmed(Sheet sheet, List<Integer> headerRows, Map<String, Integer> columns) {
        return found(mapped(below(sheet, headerRows), columns), MappingState.CONFIRMED);
    }

    /** What stands below these rows, its columns guessed. */
    Table below(Sheet sheet, List<Integer> headerRows) {
        return finder.at(sheet, headerRows, AnswerColumn.specs(kind));
    }

    private Table mapped(Table table, Map<String, Integer> columns) {
        return table.columns().equals(columns) ? table : finder.remap(table, AnswerColumn.specs(kind), columns);
    }

    private static Found found(Table table, MappingState state) {
        return new Found(table, state, SheetShown.of(table));
    }

    /** By what headings are found again; those of a decree and of a bank are kept apart. */
    static String signature(AnswerKind kind, Table table) {
        return RememberedColumns.signature("answer " + kind + " " + table.signature());
    }

    /** Columns as an officer chose them; empty when one was chosen twice or the name is missing. */
    static Optional<Map<String, Integer>> chosen(List<String> keys) {
        var columns = new java.util.LinkedHashMap<String, Integer>();
        for (int i = 0; i < keys.size(); i++)
            if (AnswerColumn.named(keys.get(i)).isPresent() && columns.putIfAbsent(keys.get(i), i) != null) return Optional.empty();
        return Optional.of(columns).filter(c -> c.containsKey(AnswerColumn.NAME.key())).map(c -> c.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
