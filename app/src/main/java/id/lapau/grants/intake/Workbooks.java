package id.lapau.grants.intake;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.FoundFiles.WaitingSheet;
import id.lapau.grants.intake.HandIns.Upload;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int ROWS_SEARCHED = 30;

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

    /** A mapping that was remembered for the headings wins over the guess. */
    Found found(Sheet sheet, Map<String, Map<String, Integer>> remembered) {
        return finder.find(sheet, COLUMNS).or(() -> foreign(sheet, remembered)).map(table -> found(table, remembered.get(signature(table))))
                .orElseGet(() -> new Found(List.of(), null, new Mapping(Map.of()), MappingState.NONE, SheetShown.withoutTable(sheet), 0, sheet.rows().size()));
    }

    /** Headings that say nothing to us, but that an officer explained before. */
    private Optional<Table> foreign(Sheet sheet, Map<String, Map<String, Integer>> remembered) {
        return sheet.rows().stream().limit(ROWS_SEARCHED).map(row -> finder.at(sheet, List.of(row.number()), COLUMNS))
                .filter(table -> remembered.containsKey(signature(table))).findFirst();
    }

    private Found found(Table guessed, @Nullable Map<String, Integer> remembered) {
        return remembered == null ? guessed(guessed) : found(mapped(guessed, new Mapping(remembered)), MappingState.REMEMBERED);
    }

    private Found guessed(Table table) {
        return found(mapped(table, new Mapping(UnnamedNumbers.settled(table))), MappingState.GUESSED);
    }

    /** What stands below a header that an officer points at, with guessed columns. */
    Found below(Sheet sheet, List<Integer> headerRows) {
        return guessed(finder.at(sheet, headerRows, COLUMNS));
    }

    /** What is found with header and columns as an officer decided. */
    Found confirmed(Sheet sheet, List<Integer> headerRows, Mapping mapping) {
        return found(table(sheet, headerRows, mapping), MappingState.CONFIRMED);
    }

    private static Found found(Table table, MappingState state) {
        return new Found(table.headerRows(), table.headerRows().isEmpty() ? null : signature(table), new Mapping(table.columns()), state, SheetShown.of(table),
                table.rows().size(), table.skipped().size());
    }

    /** The table of a sheet, header and columns as they stand after the rehearsal. */
    Table table(Sheet sheet, WaitingSheet waiting) {
        return table(sheet, waiting.headerRows(), Objects.requireNonNull(waiting.mapping()));
    }

    Table table(Sheet sheet, List<Integer> headerRows, Mapping mapping) {
        var table = finder.find(sheet, COLUMNS).filter(found -> found.headerRows().equals(headerRows)).orElseGet(() -> finder.at(sheet, headerRows, COLUMNS));
        return mapped(table, mapping);
    }

    private Table mapped(Table table, Mapping mapping) {
        return table.columns().equals(mapping.columns()) ? table : finder.remap(table, COLUMNS, mapping.columns());
    }

    private static String signature(Table table) {
        return RememberedColumns.signature(table.signature());
    }
}
