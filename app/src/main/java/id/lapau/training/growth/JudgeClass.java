package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.BusinessId;
import id.lapau.registry.DocumentFile;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Snapshots;
import id.lapau.registry.Source;
import id.lapau.training.growth.LadderView.Challenge;
import id.lapau.training.growth.LadderViews.Day;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says with evidence that a size class is wrong, and another officer decides; what is upheld becomes a newer version of that day. An owner who said so is told. */
@Component
class JudgeClass {

    private final Claims claims;
    private final LadderViews ladders;
    private final Snapshots snapshots;
    private final KeepEvidence evidence;
    private final TellDecision tell;
    private final Audit audit;
    private final Clock clock;

    JudgeClass(Claims claims, LadderViews ladders, Snapshots snapshots, KeepEvidence evidence, TellDecision tell, Audit audit, Clock clock) {
        this.claims = claims;
        this.ladders = ladders;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the form, the day, the sales of a year, the capital and the evidence (its reason) count; files may show it. */
    @Transactional
    Taken challenge(UUID business, SnapshotForm form, List<DocumentFile> files, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        var problems = form.problemsOfChallenge(OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        var claimed = form.snapshot(new BusinessId(business), new Source(Source.Kind.OFFICER, by.name()));
        return raised(business, claimed, form.alasan().strip(), files, false, by.actor());
    }

    /** Of a business that the caller holds; unchanged while another challenge of it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken raised(UUID business, Snapshot claimed, String why, List<DocumentFile> files, boolean byOwner, Actor by) {
        var challenge = claims.raise(business, claimed.asOf(), claimed.yearlySales(), claimed.netAssets(), why, byOwner, by, clock.instant());
        if (challenge.isEmpty()) return new Taken.Unchanged();
        if (!files.isEmpty()) evidence.kept(business, challenge.get(), files, by, byOwner);
        audit.record(by, "SIZE_CLASS_CHALLENGED", subject(business), null, claimed, why);
        return new Taken.Done();
    }

    /** Whoever raised it may only withdraw it. */
    @Transactional
    Taken decide(UUID business, UUID challenge, ChallengeState next, String why, Officer by) {
        var head = ladders.held(business, by);
        if (head.isEmpty()) return new Taken.NoSuchThing();
        var found = claims.challenge(business, challenge);
        if (found.isEmpty() || !found.get().state().mayBecome(next)) return new Taken.NoSuchThing();
        boolean own = found.get().raisedById().equals(by.id().toString());
        if (next == ChallengeState.WITHDRAWN ? !own : own || !by.may(Permission.DECIDE)) return new Taken.NotAllowed();
        if (why.isBlank()) return new Taken.Rejected(Map.of("putusan", "growth.problem.decision"));
        claims.becomes(challenge, next, why.strip(), by.actor(), clock.instant());
        if (next == ChallengeState.UPHELD) snapshots.record(List.of(corrected(business, found.get(), by)), why.strip(), by.actor());
        audit.record(by.actor(), "SIZE_CLASS_CHALLENGE_" + next, subject(business), null, Map.of("challenge", challenge), why.strip());
        if (found.get().byOwner()) tell.decided(head.get(), found.get(), next, why.strip());
        return new Taken.Done();
    }

    /** The amounts as claimed; what else was told of that day stays. */
    private Snapshot corrected(UUID business, Challenge claimed, Officer by) {
        var source = new Source(Source.Kind.REVIEW, by.name());
        var day = new Day(business, claimed.asOf());
        var stood = ladders.standing(Set.of(day)).get(day);
        if (stood != null) return stood.with(new BusinessId(business), claimed.yearlySales(), claimed.netAssets(), source);
        return new Snapshot(new BusinessId(business), claimed.asOf(), null, claimed.yearlySales(), claimed.netAssets(), null, Set.of(), Set.of(), source);
    }

    private static Audit.Subject subject(UUID business) {
        return new Audit.Subject("business", business.toString());
    }
}
