package id.lapau.training.growth;

import id.lapau.kernel.Nik;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of workbooks of snapshots as understood, and every cell that could not be.
 *
 * @param rows   in the order of the files
 * @param faults anything here, and nothing is stored
 */
public record SnapshotRows(List<SnapshotRows.Row> rows, List<SnapshotRows.Fault> faults) {

    /** How a row names its business; null or empty where it does not. */
    public record Names(@Nullable UUID code, String nib, @Nullable Nik nik, String business) {}

    /**
     * What a row says.
     *
     * @param said columns whose cell is not empty; of those, a value that is null or an empty set was written as a dash or in words: there is none
     */
    public record Row(String file, String sheet, int number, Names names, LocalDate day, @Nullable Rupiah monthly, @Nullable Rupiah yearly, @Nullable Rupiah assets,
            @Nullable Integer workers, Set<SalesChannel> channels, Set<Permit> permits, Set<SnapshotColumn> said) {

        Fault fault(SnapshotColumn column, String key) {
            return new Fault(file, sheet, number, column.heading(), key, "");
        }
    }

    /**
     * One thing that must be mended in the file.
     *
     * @param row    as the spreadsheet shows it; 0 for the whole sheet
     * @param column its heading; empty for the whole row
     * @param key    message key of what is wrong
     * @param found  what stands there; empty for what may be personal
     */
    public record Fault(String file, String sheet, int row, String column, String key, String found) {}

    static SnapshotRows of(List<WorkbookReading> files, LocalDate today, Locale locale) {
        var read = new SnapshotRows(new ArrayList<>(), new ArrayList<>());
        for (var file : files) switch (file) {
            case WorkbookReading.Readable(var workbook) -> read.readAll(workbook.file(), workbook.sheets(), today);
            case WorkbookReading.Unreadable bad -> read.faults.add(new Fault(bad.file(), "", 0, "", "growth.fault.file", bad.message(locale)));
        }
        return read;
    }

    private void readAll(String file, List<Sheet> sheets, LocalDate today) {
        var tables = sheets.stream().flatMap(sheet -> new TableFinder().find(sheet, SnapshotColumn.specs()).stream()).toList();
        if (tables.isEmpty()) faults.add(new Fault(file, "", 0, "", "growth.fault.noTable", ""));
        for (var table : tables) rowsOf(table).forEach(row -> new SnapshotCells(table, row, today, this).read());
    }

    /** A short row without words looks like a note below the table; one that names a day is none. */
    private static Stream<SheetRow> rowsOf(Table table) {
        var taken = table.skipped().stream().filter(skipped -> skipped.why() == Table.Why.SIGNATURE_OR_NOTE).map(Table.Skipped::row)
                .filter(row -> SnapshotColumn.day(table.cell(row, SnapshotColumn.DAY.key())).isPresent());
        return Stream.concat(table.rows().stream(), taken).sorted(Comparator.comparingInt(SheetRow::number));
    }
}
