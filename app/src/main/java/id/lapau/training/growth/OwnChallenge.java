package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.kernel.OfficeTime;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.registry.BusinessId;
import id.lapau.registry.DocumentFile;
import id.lapau.registry.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An owner says that the size class of the own business is wrong, and shows it; an officer decides. Another's business is none that is there. */
@Component
class OwnChallenge {

    private final OwnerBusinesses businesses;
    private final LadderViews ladders;
    private final Claims claims;
    private final JudgeClass judge;
    private final KeepEvidence evidence;
    private final Audit audit;
    private final Clock clock;

    OwnChallenge(OwnerBusinesses businesses, LadderViews ladders, Claims claims, JudgeClass judge, KeepEvidence evidence, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.ladders = ladders;
        this.claims = claims;
        this.judge = judge;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a day that was noted; unchanged while another challenge of the business waits. */
    @Transactional
    Taken raise(UUID business, SnapshotForm form, List<DocumentFile> files, Owner by) {
        if (!held(business, by)) return new Taken.NoSuchThing();
        var problems = form.problemsOfChallenge(OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        var claimed = form.snapshot(new BusinessId(business), new Source(Source.Kind.OWNER, by.name()));
        if (!ladders.known(business, claimed.asOf())) return new Taken.Rejected(Map.of("tanggal", "growth.problem.nothingNoted"));
        return judge.raised(business, claimed, form.alasan().strip(), files, true, by.actor());
    }

    /** To the challenge that waits, whoever raised it; unchanged when none does. */
    @Transactional
    Taken show(UUID business, List<DocumentFile> files, Owner by) {
        return held(business, by) ? evidence.fromOwner(business, files, by.actor()) : new Taken.NoSuchThing();
    }

    /** The own one, as long as it waits. */
    @Transactional
    Taken withdraw(UUID business, UUID challenge, Owner by) {
        if (!held(business, by)) return new Taken.NoSuchThing();
        var found = claims.challenge(business, challenge).filter(each -> each.byOwner() && each.raisedById().equals(by.account().toString()));
        if (found.isEmpty() || !found.get().state().mayBecome(ChallengeState.WITHDRAWN)) return new Taken.Unchanged();
        claims.becomes(challenge, ChallengeState.WITHDRAWN, "", by.actor(), clock.instant());
        audit.record(by.actor(), "SIZE_CLASS_CHALLENGE_WITHDRAWN", subject(business), null, Map.of("challenge", challenge), null);
        return new Taken.Done();
    }

    private boolean held(UUID business, Owner by) {
        return businesses.owns(by, business) && ladders.held(business).isPresent();
    }

    private static Audit.Subject subject(UUID business) {
        return new Audit.Subject("business", business.toString());
    }
}
