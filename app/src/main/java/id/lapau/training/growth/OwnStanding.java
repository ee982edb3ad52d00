package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Snapshots;
import id.lapau.registry.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An owner tells how the business stands. A day that the office noted stays as it is: the owner may challenge it, and an officer decides. */
@Component
class OwnStanding {

    private final OwnerBusinesses businesses;
    private final LadderViews ladders;
    private final Claims claims;
    private final Snapshots snapshots;
    private final Audit audit;
    private final Clock clock;

    OwnStanding(OwnerBusinesses businesses, LadderViews ladders, Claims claims, Snapshots snapshots, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.ladders = ladders;
        this.claims = claims;
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the account; a question of the office that waits is answered with it. */
    @Transactional
    Taken tell(UUID business, SnapshotForm form, Owner by) {
        if (!businesses.owns(by, business) || ladders.held(business).isEmpty()) return new Taken.NoSuchThing();
        var told = told(business, form, "Pemilik, lewat akun", by.actor());
        if (told.equals(new Taken.Done())) claims.answered(business, clock.instant());
        return told;
    }

    /** Of a business that the caller holds and that was found to be the owner's. */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken told(UUID business, SnapshotForm form, String how, Actor by) {
        var problems = form.problems(OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        var told = form.snapshot(new BusinessId(business), new Source(Source.Kind.OWNER, how));
        if (ladders.notedByOffice(business, told.asOf())) return new Taken.Rejected(Map.of("tanggal", "growth.problem.noted"));
        snapshots.record(List.of(told), "", by);
        audit.record(by, "SNAPSHOT_FROM_OWNER", new Audit.Subject("business", business.toString()), null, told, null);
        return new Taken.Done();
    }
}
