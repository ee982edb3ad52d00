package id.lapau.grants.decision;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Entry;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.decision.DecisionBook.Action;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.RunScreening;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer's decisions on one proposal. Of two officers at once the first wins, the other is told. */
@Component
class DecideProposal {

    /** Doubts that no officer can answer for: the row itself must be corrected. */
    private static final Set<ReasonCode> TO_BE_CORRECTED = EnumSet.of(ReasonCode.NIK_MISSING, ReasonCode.NIK_ANOMALOUS, ReasonCode.NIK_DAMAGED,
            ReasonCode.FIELD_MISSING, ReasonCode.REFERENCE_MISSING);

    private final Proposals proposals;
    private final ScreeningBook screenings;
    private final RunScreening screening;
    private final DecisionBook book;
    private final Audit audit;
    private final Clock clock;

    DecideProposal(Proposals proposals, ScreeningBook screenings, RunScreening screening, DecisionBook book, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.screenings = screenings;
        this.screening = screening;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** What keeps a proposal from being accepted; empty when an officer may answer for it. */
    static List<ReasonCode> obstacles(Assessment assessment) {
        return assessment.findings().stream().filter(f -> f.verdict() == Finding.Verdict.PROVEN || TO_BE_CORRECTED.contains(f.code()))
                .map(Finding::code).distinct().toList();
    }

    @Transactional
    Outcome accept(UUID id, int seen, String reason, Officer by) {
        var assessment = screenings.latest(id).orElse(null);
        if (assessment == null) return new Outcome.NotAcceptable(List.of());
        var obstacles = obstacles(assessment);
        if (!obstacles.isEmpty()) return new Outcome.NotAcceptable(obstacles);
        return move(id, seen, ProposalState.ACCEPTED, Action.ACCEPTED, reason, !assessment.findings().isEmpty(), by);
    }

    @Transactional
    Outcome refuse(UUID id, int seen, String reason, Officer by) {
        return move(id, seen, ProposalState.REFUSED, Action.REFUSED, reason, true, by);
    }

    @Transactional
    Outcome undo(UUID id, int seen, String reason, Officer by) {
        return move(id, seen, ProposalState.PROPOSED, Action.UNDONE, reason, true, by);
    }

    private Outcome move(UUID id, int seen, ProposalState next, Action action, String reason, boolean reasonRequired, Officer by) {
        var problems = Reason.problems(reason, reasonRequired);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var before = proposals.find(id).orElseThrow();
        if (!proposals.move(id, seen, next)) return new Outcome.ChangedMeanwhile();
        var codes = screenings.latest(id).map(Assessment::codes).orElse(List.of()).stream().map(Enum::name).toList();
        book.insert(id, action, reason, codes, by.actor(), clock.instant());
        audit.record(by.actor(), action.audited(), new Subject("proposal", id.toString()), Map.of("state", before.state().name()),
                Map.of("state", next.name(), "codes", codes), reason);
        if (action != Action.ACCEPTED) screening.afterDeciding(List.of(id), by.actor());
        return new Outcome.Done(before);
    }

    /** Refuses many at once: only proposals that a list or the row itself proves ineligible, and only those that the officer saw. */
    @Transactional
    Outcome refuseProven(List<Queue.Line> lines, int seen, String reason, Officer by) {
        var problems = Reason.problems(reason, true);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        if (lines.size() != seen) return new Outcome.ChangedMeanwhile();
        var codes = lines.stream().collect(Collectors.toMap(Queue.Line::id, line -> line.codes().stream().map(Enum::name).toList()));
        var moved = proposals.moveAll(lines.stream().collect(Collectors.toMap(Queue.Line::id, Queue.Line::version)), ProposalState.REFUSED);
        moved.forEach(id -> book.insert(id, Action.REFUSED, reason, codes.get(id), by.actor(), clock.instant()));
        audit.recordAll(moved.stream().sorted().map(id -> new Entry(by.actor(), Action.REFUSED.audited(), new Subject("proposal", id.toString()),
                Map.of("state", "PROPOSED"), Map.of("state", "REFUSED", "codes", codes.get(id)), reason)).toList());
        screening.afterDeciding(moved, by.actor());
        return new Outcome.RefusedMany(moved.size());
    }
}
