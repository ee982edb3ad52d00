package id.lapau.grants.intake;

import id.lapau.sheets.Sheet;
import id.lapau.sheets.Table;
import id.lapau.sheets.WorkbookReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was handed in, and finds in each sheet the table of proposals. */
@Component
class Workbooks {

    /** What was found in a sheet; without a table the mapping is empty and every row is a skipped one. */
    record Found(List<Integer> headerRows, @Nullable String signature, Mapping mapping, MappingState state, SheetShown shown, int dataRows,
            int skippedRows) {}

    List<WorkbookReading> read(String name, byte[] content) {
        throw new UnsupportedOperationException("sheets");
    }

    Optional<Table> table(Sheet sheet) {
        throw new UnsupportedOperationException("sheets");
    }

    /** A mapping that was remembered for these headings wins over the guess. */
    Found found(Sheet sheet, Map<String, Mapping> remembered) {
        return table(sheet).map(table -> found(table, remembered.get(Mapping.signature(table))))
                .orElseGet(() -> new Found(List.of(), null, new Mapping(Map.of()), MappingState.NONE, SheetShown.withoutTable(sheet), 0, sheet.rows().size()));
    }

    private static Found found(Table table, @Nullable Mapping remembered) {
        var mapping = remembered == null ? new Mapping(table.columns()) : remembered;
        return new Found(table.headerRows(), Mapping.signature(table), mapping, remembered == null ? MappingState.GUESSED : MappingState.REMEMBERED,
                SheetShown.of(table), table.rows().size(), table.skipped().size());
    }
}
