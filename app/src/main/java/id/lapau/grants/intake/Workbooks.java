package id.lapau.grants.intake;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.HandIns.Upload;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
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

    private static final List<ColumnSpec> COLUMNS = ProposalColumn.specs();

    private final WorkbookReader reader = new WorkbookReader();
    private final TableFinder finder = new TableFinder();

    /** Reads an upload; of one that is too large there is nothing to read. */
    List<WorkbookReading> read(Upload upload, HandIns handIns) {
        var refused = reader.tooLarge(upload.name(), upload.size());
        return refused.isPresent() ? List.of(refused.get()) : read(upload.name(), handIns.content(upload.id()));
    }

    List<WorkbookReading> read(String name, byte[] content) {
        return reader.read(name, content);
    }

    /** A mapping that was remembered for these headings wins over the guess. */
    Found found(Sheet sheet, Map<String, Map<String, Integer>> remembered) {
        return finder.find(sheet, COLUMNS).map(table -> found(table, remembered.get(RememberedColumns.signature(table.signature()))))
                .orElseGet(() -> new Found(List.of(), null, new Mapping(Map.of()), MappingState.NONE, SheetShown.withoutTable(sheet), 0, sheet.rows().size()));
    }

    private Found found(Table guessed, @Nullable Map<String, Integer> remembered) {
        var table = remembered == null ? guessed : mapped(guessed, new Mapping(remembered));
        return new Found(table.headerRows(), RememberedColumns.signature(table.signature()), new Mapping(table.columns()),
                remembered == null ? MappingState.GUESSED : MappingState.REMEMBERED, SheetShown.of(table), table.rows().size(), table.skipped().size());
    }

    /** The table of a sheet with its columns as they were decided; empty when there is none. */
    Optional<Table> table(Sheet sheet, Mapping mapping) {
        return finder.find(sheet, COLUMNS).map(table -> mapped(table, mapping));
    }

    private Table mapped(Table table, Mapping mapping) {
        return table.columns().equals(mapping.columns()) ? table : finder.remap(table, COLUMNS, mapping.columns());
    }
}
