package id.lapau.training.growth;

import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a workbook on its way in: understood cell by cell, or with a fault for each cell that is not. */
final class SnapshotCells {

    private final Table table;
    private final SheetRow row;
    private final LocalDate today;
    private final SnapshotRows read;
    private boolean sound = true;

    SnapshotCells(Table table, SheetRow row, LocalDate today, SnapshotRows read) {
        this.table = table;
        this.row = row;
        this.today = today;
        this.read = read;
    }

    void read() {
        if (empty()) return;
        var day = needed(SnapshotColumn.DAY, SnapshotColumn::day);
        if (day != null && day.isAfter(today)) fault(SnapshotColumn.DAY, "growth.fault.future", cell(SnapshotColumn.DAY).text());
        var names = new SnapshotRows.Names(optional(SnapshotColumn.CODE, SnapshotCells::code), nib(), nik(), cell(SnapshotColumn.BUSINESS).text().strip());
        if (sound && names.code() == null && names.nib().isEmpty() && names.nik() == null) fault(SnapshotColumn.CODE, "growth.fault.nobody", "");
        var monthly = optional(SnapshotColumn.MONTHLY, SnapshotColumn::amount);
        var yearly = optional(SnapshotColumn.YEARLY, SnapshotColumn::amount);
        var assets = orNone(SnapshotColumn.ASSETS, SnapshotColumn::amount);
        var workers = orNone(SnapshotColumn.WORKERS, SnapshotColumn::workers);
        var channels = Objects.requireNonNullElse(optional(SnapshotColumn.CHANNELS, SnapshotWords::channels), Set.<SalesChannel>of());
        var permits = Objects.requireNonNullElse(optional(SnapshotColumn.PERMITS, SnapshotWords::permits), Set.<Permit>of());
        if (sound && monthly == null && yearly == null && assets == null) fault(SnapshotColumn.MONTHLY, "growth.fault.nothing", "");
        if (sound && day != null) read.rows().add(new SnapshotRows.Row(table.sheet().file(), table.sheet().name(), row.number(), names, day, monthly, yearly, assets, workers, channels, permits, said()));
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
        read.faults().add(new SnapshotRows.Fault(table.sheet().file(), table.sheet().name(), row.number(), column.heading(), key, found));
    }
}
