package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Nik;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Owned;
import id.lapau.registry.OwnedBusinesses;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Source;
import id.lapau.training.growth.LadderView.Stood;
import id.lapau.training.growth.LadderViews.Day;
import id.lapau.training.growth.SnapshotRows.Fault;
import id.lapau.training.growth.SnapshotRows.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which business each row of a workbook means: by its code, else its NIB, else the NIK of its owner and, of several, its name. */
final class MeantBusinesses {

    private final Map<UUID, Owned> byCode;
    private final Map<String, List<Owned>> byNib;
    private final Map<Nik, List<Owned>> byNik;
    private final Officer officer;
    private final Set<String> seen = new HashSet<>();

    MeantBusinesses(List<Row> rows, OwnedBusinesses businesses, Officer officer) {
        byCode = businesses.known(all(rows, row -> row.names().code()));
        byNib = businesses.withNib(all(rows, row -> row.names().nib().isEmpty() ? null : row.names().nib()));
        byNik = businesses.of(all(rows, row -> row.names().nik()));
        this.officer = officer;
    }

    private static <T> List<T> all(List<Row> rows, Function<Row, @Nullable T> of) {
        return rows.stream().map(of).filter(Objects::nonNull).distinct().toList();
    }

    /** A row and the business it means. */
    record Meant(BusinessId business, Row row) {

        Day day() {
            return new Day(business.value(), row.day());
        }

        /** @param stood what counts of that day so far: whatever the row does not say stays */
        Snapshot snapshot(@Nullable Stood stood) {
            var source = new Source(Source.Kind.WORKBOOK, Source.row(row.file(), row.sheet(), row.number()).reference());
            var told = new Snapshot(business, row.day(), row.monthly(), row.yearly(), row.assets(), row.workers(), row.channels(), row.permits(), source);
            return stood == null ? told : stood.filling(told, row.said());
        }
    }

    /** Empty when a fault was added. */
    Optional<Meant> of(Row row, List<Fault> faults) {
        var meant = candidates(row).stream().filter(this::seenBy).toList();
        var named = meant.size() < 2 ? meant : meant.stream().filter(owned -> isNamed(owned, row.names().business())).toList();
        if (named.size() != 1) {
            faults.add(row.fault(column(row), meant.isEmpty() ? "growth.fault.unknown" : "growth.fault.several"));
            return Optional.empty();
        }
        if (!seen.add(named.getFirst().id() + " " + row.day())) {
            faults.add(row.fault(SnapshotColumn.DAY, "growth.fault.twice"));
            return Optional.empty();
        }
        return Optional.of(new Meant(named.getFirst().id(), row));
    }

    private List<Owned> candidates(Row row) {
        var names = row.names();
        if (names.code() != null) return byCode.containsKey(names.code()) ? List.of(byCode.get(names.code())) : List.of();
        if (!names.nib().isEmpty()) return byNib.getOrDefault(names.nib(), List.of());
        return byNik.getOrDefault(names.nik(), List.of());
    }

    private boolean seenBy(Owned owned) {
        return officer.area().map(area -> area.equals(owned.nagari())).orElse(true);
    }

    private static boolean isNamed(Owned owned, String name) {
        return !name.isEmpty() && (name.equalsIgnoreCase(owned.name()) || name.equalsIgnoreCase(owned.line()));
    }

    private static SnapshotColumn column(Row row) {
        if (row.names().code() != null) return SnapshotColumn.CODE;
        return row.names().nib().isEmpty() ? SnapshotColumn.NIK : SnapshotColumn.NIB;
    }
}
