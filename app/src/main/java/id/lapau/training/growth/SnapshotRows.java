package id.lapau.training.growth;

import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        for (var table : tables) rowsOf(table).forEach(row -> new Cells(table, row, today).read());
    }

    /** A short row without words looks like a note below the table; one that names a day is none. */
    private static Stream<SheetRow> rowsOf(Table table) {
        var taken = table.skipped().stream().filter(skipped -> skipped.why() == Table.Why.SIGNATURE_OR_NOTE).map(Table.Skipped::row)
                .filter(row -> SnapshotColumn.day(table.cell(row, SnapshotColumn.DAY.key())).isPresent());
        return Stream.concat(table.rows().stream(), taken).sorted(Comparator.comparingInt(SheetRow::number));
    }

    /** One row on its way in. */
    private final class Cells {

        private final Table table;
        private final SheetRow row;
        private final LocalDate today;
        private boolean sound = true;

        Cells(Table table, SheetRow row, LocalDate today) {
            this.table = table;
            this.row = row;
            this.today = today;
        }

        void read() {
            if (empty()) return;
            var day = needed(SnapshotColumn.DAY, SnapshotColumn::day);
            if (day != null && day.isAfter(today)) fault(SnapshotColumn.DAY, "growth.fault.future", cell(SnapshotColumn.DAY).text());
            var names = new Names(optional(SnapshotColumn.CODE, Cells::code), nib(), nik(), cell(SnapshotColumn.BUSINESS).text().strip());
            if (sound && names.code == null && names.nib.isEmpty() && names.nik == null) fault(SnapshotColumn.CODE, "growth.fault.nobody", "");
            var monthly = optional(SnapshotColumn.MONTHLY, SnapshotColumn::amount);
            var yearly = optional(SnapshotColumn.YEARLY, SnapshotColumn::amount);
            var assets = orNone(SnapshotColumn.ASSETS, SnapshotColumn::amount);
            var workers = orNone(SnapshotColumn.WORKERS, SnapshotColumn::workers);
            var channels = Objects.requireNonNullElse(optional(SnapshotColumn.CHANNELS, SnapshotWords::channels), Set.<SalesChannel>of());
            var permits = Objects.requireNonNullElse(optional(SnapshotColumn.PERMITS, SnapshotWords::permits), Set.<Permit>of());
            if (sound && monthly == null && yearly == null && assets == null) fault(SnapshotColumn.MONTHLY, "growth.fault.nothing", "");
            if (sound && day != null) rows.add(new Row(table.sheet().file(), table.sheet().name(), row.number(), names, day, monthly, yearly, assets, workers, channels, permits, said()));
        }

        /** A line of the blank workbook that nobody filled in. */
        private boolean empty() {
            return List.of(SnapshotColumn.DAY, SnapshotColumn.MONTHLY, SnapshotColumn.YEARLY, SnapshotColumn.ASSETS, SnapshotColumn.WORKERS).stream().allMatch(c -> cell(c).blank());
        }

        private SheetCell cell(SnapshotColumn column) {
            return table.cell(row, column.key());
        }

        private <T> @Nullable T needed(SnapshotColumn column, Function<SheetCell, Optional<T>> reading) {
            if (cell(column).blank()) fault(column, "growth.fault.missing", "");
            return optional(column, reading);
        }

        private <T> @Nullable T optional(SnapshotColumn column, Function<SheetCell, Optional<T>> reading) {
            if (cell(column).blank()) return null;
            var value = reading.apply(cell(column));
            if (value.isEmpty()) fault(column, "growth.fault." + column.key(), cell(column).text());
            return value.orElse(null);
        }

        private <T> @Nullable T orNone(SnapshotColumn column, Function<SheetCell, Optional<T>> reading) {
            return SnapshotWords.none(cell(column)) ? null : optional(column, reading);
        }

        private Set<SnapshotColumn> said() {
            return Arrays.stream(SnapshotColumn.values()).filter(column -> !cell(column).blank()).collect(Collectors.toSet());
        }

        private static Optional<UUID> code(SheetCell cell) {
            try {
                return Optional.of(UUID.fromString(cell.text().strip()));
            } catch (IllegalArgumentException noCode) {
                return Optional.empty();
            }
        }

        private String nib() {
            return cell(SnapshotColumn.NIB).text().replaceAll("\\D", "");
        }

        /** A NIK is never shown, not even a wrong one. */
        private @Nullable Nik nik() {
            var cell = cell(SnapshotColumn.NIK);
            if (cell.blank()) return null;
            var reading = cell.number() == null ? NikReading.ofText(cell.text()) : NikReading.ofNumber(cell.number());
            if (reading instanceof NikReading.Valid(var nik, _)) return nik;
            fault(SnapshotColumn.NIK, reading instanceof NikReading.Damaged ? "growth.fault.nikDamaged" : "growth.fault.nik", "");
            return null;
        }

        private void fault(SnapshotColumn column, String key, String found) {
            sound = false;
            faults.add(new Fault(table.sheet().file(), table.sheet().name(), row.number(), column.heading(), key, found));
        }
    }
}
