package id.lapau.grants.decision;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Entry;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.decision.DecisionBook.Action;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int SHORTEST_REASON = 5;

    sealed interface Outcome {
        record Done(ProposalRecord proposal) implements Outcome {}
        record ReasonMissing() implements Outcome {}
        record ReasonNamesNik() implements Outcome {}
        record NotAcceptable(List<ReasonCode> because) implements Outcome {}
        /** Somebody was faster, or the state allows it no more. */
        record ChangedMeanwhile() implements Outcome {}
    }

    private final Proposals proposals;
    private final ScreeningBook screenings;
    private final DecisionBook book;
    private final Audit audit;
    private final Clock clock;

    DecideProposal(Proposals proposals, ScreeningBook screenings, DecisionBook book, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.screenings = screenings;
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
        if (!assessment.findings().isEmpty() && tooShort(reason)) return new Outcome.ReasonMissing();
        return move(id, seen, ProposalState.ACCEPTED, Action.ACCEPTED, reason, Optional.of(assessment), by);
    }

    @Transactional
    Outcome refuse(UUID id, int seen, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        return move(id, seen, ProposalState.REFUSED, Action.REFUSED, reason, screenings.latest(id), by);
    }

    @Transactional
    Outcome undo(UUID id, int seen, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        return move(id, seen, ProposalState.PROPOSED, Action.UNDONE, reason, screenings.latest(id), by);
    }

    /** Refuses many at once; only for proposals that a list proves ineligible. Returns how many were still undecided. */
    @Transactional
    int refuseProven(List<DeskPages.Line> lines, String reason, Officer by) {
        var codes = lines.stream().collect(Collectors.toMap(DeskPages.Line::id, DeskPages.Line::codes));
        var moved = proposals.moveAll(lines.stream().collect(Collectors.toMap(DeskPages.Line::id, DeskPages.Line::version)), ProposalState.REFUSED);
        moved.forEach(id -> book.insert(id, Action.REFUSED, reason, codes.get(id), by.actor(), clock.instant()));
        audit.recordAll(moved.stream().sorted().map(id -> new Entry(by.actor(), "PROPOSAL_REFUSED", new Subject("proposal", id.toString()),
                Map.of("state", "PROPOSED"), Map.of("state", "REFUSED", "codes", codes.get(id)), reason)).toList());
        return moved.size();
    }

    @Transactional
    Outcome correct(UUID id, int seen, Applicant corrected, List<String> fields, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        if (namesNik(reason)) return new Outcome.ReasonNamesNik();
        if (!proposals.correct(id, seen, corrected)) return new Outcome.ChangedMeanwhile();
        book.insert(id, Action.CORRECTED, reason, fields, by.actor(), clock.instant());
        audit.record(by.actor(), "PROPOSAL_CORRECTED", new Subject("proposal", id.toString()), null, Map.of("fields", fields), reason);
        return new Outcome.Done(proposals.find(id).orElseThrow());
    }

    private Outcome move(UUID id, int seen, ProposalState next, Action action, String reason, Optional<Assessment> assessment, Officer by) {
        if (namesNik(reason)) return new Outcome.ReasonNamesNik();
        var before = proposals.find(id).orElseThrow();
        if (!proposals.move(id, seen, next)) return new Outcome.ChangedMeanwhile();
        var codes = assessment.map(a -> a.codes().stream().map(Enum::name).toList()).orElse(List.of());
        book.insert(id, action, reason, codes, by.actor(), clock.instant());
        audit.record(by.actor(), "PROPOSAL_" + action, new Subject("proposal", id.toString()), Map.of("state", before.state().name()),
                Map.of("state", next.name(), "codes", codes), reason);
        return new Outcome.Done(before);
    }

    private static boolean tooShort(String reason) {
        return reason.strip().length() < SHORTEST_REASON;
    }

    /** Sixteen digits, with or without marks between them, never enter the books in clear. */
    private static boolean namesNik(String reason) {
        return reason.replaceAll("[\\s.\\-]", "").matches("(?s).*\\d{16}.*");
    }
}
