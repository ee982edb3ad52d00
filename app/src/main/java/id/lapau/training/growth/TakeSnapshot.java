package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Snapshots;
import id.lapau.registry.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer notes how a business stands, or corrects what was noted of a day: the older version stays. */
@Component
class TakeSnapshot {

    private final Snapshots snapshots;
    private final LadderViews ladders;
    private final Audit audit;
    private final Clock clock;

    TakeSnapshot(Snapshots snapshots, LadderViews ladders, Audit audit, Clock clock) {
        this.snapshots = snapshots;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Taken take(UUID business, SnapshotForm form, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        var problems = form.problems(OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        var snapshot = form.snapshot(new BusinessId(business), new Source(Source.Kind.OFFICER, by.name()));
        if (ladders.known(business, snapshot.asOf()) && form.alasan().isBlank()) return new Taken.Rejected(Map.of("alasan", "growth.problem.reason"));
        if (snapshots.record(List.of(snapshot), form.alasan().strip(), by.actor()) == 0) return new Taken.Unchanged();
        audit.record(by.actor(), "SNAPSHOT_TAKEN", new Audit.Subject("business", business.toString()), null, snapshot, form.alasan().isBlank() ? null : form.alasan().strip());
        return new Taken.Done();
    }
}
