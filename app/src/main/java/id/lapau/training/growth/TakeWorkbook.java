package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.OwnedBusinesses;
import id.lapau.registry.Snapshots;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import id.lapau.training.growth.MeantBusinesses.Meant;
import id.lapau.training.growth.SnapshotRows.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots from workbooks: all of them, or none and a list of what to mend. */
@Component
class TakeWorkbook {

    sealed interface Outcome {

        /** @param stored new ones; the others said what was known */
        record Stored(int stored, int rows) implements Outcome {}

        record Faulty(List<Fault> faults) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    private final OwnedBusinesses businesses;
    private final LadderViews ladders;
    private final Snapshots snapshots;
    private final Audit audit;
    private final Clock clock;
    private final WorkbookReader reader = new WorkbookReader();

    TakeWorkbook(OwnedBusinesses businesses, LadderViews ladders, Snapshots snapshots, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.ladders = ladders;
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    List<WorkbookReading> read(String file, byte[] content) {
        return reader.read(file, content);
    }

    @Transactional
    Outcome take(List<WorkbookReading> files, Locale locale, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Outcome.NotAllowed();
        var read = SnapshotRows.of(files, OfficeTime.today(clock), locale);
        var faults = new ArrayList<>(read.faults());
        var meant = new MeantBusinesses(read.rows(), businesses, by);
        var rows = read.rows().stream().flatMap(row -> meant.of(row, faults).stream()).toList();
        if (faults.isEmpty() && rows.isEmpty()) faults.add(new Fault(files.getFirst().file(), "", 0, "", "growth.fault.empty", ""));
        if (!faults.isEmpty()) return new Outcome.Faulty(faults);
        var stood = ladders.standing(rows.stream().map(Meant::day).collect(Collectors.toSet()));
        var all = rows.stream().map(row -> row.snapshot(stood.get(row.day()))).toList();
        int stored = snapshots.record(all, "", by.actor());
        var names = files.stream().map(WorkbookReading::file).toList();
        audit.record(by.actor(), "SNAPSHOTS_TAKEN", new Audit.Subject("workbook", String.join(", ", names)), null, Map.of("rows", all.size(), "stored", stored), null);
        return new Outcome.Stored(stored, all.size());
    }
}
