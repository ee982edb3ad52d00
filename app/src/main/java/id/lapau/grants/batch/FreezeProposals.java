package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.phase.PhaseBook;
import id.lapau.grants.phase.PhaseState;
import id.lapau.grants.screening.InputBook;
import id.lapau.kernel.Actor;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Somebody else approves what was prepared: every proposal is checked once more, and only when that finds the very same
 * lines, they are frozen under one number, all of them or nothing. Otherwise the draft ends, with what moved.
 */
@Component
class FreezeProposals {

    private final CheckNow check;
    private final ChooseWithinQuota choose;
    private final Proposals proposals;
    private final RefusalReasons reasons;
    private final PhaseBook phases;
    private final DraftPages pages;
    private final DraftBook drafts;
    private final BatchBook book;
    private final InputBook inputs;
    private final Audit audit;
    private final Clock clock;

    FreezeProposals(CheckNow check, ChooseWithinQuota choose, Proposals proposals, RefusalReasons reasons, PhaseBook phases, DraftPages pages, DraftBook drafts,
            BatchBook book, InputBook inputs, Audit audit, Clock clock) {
        this.check = check;
        this.choose = choose;
        this.proposals = proposals;
        this.reasons = reasons;
        this.phases = phases;
        this.pages = pages;
        this.drafts = drafts;
        this.book = book;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Frozen(UUID id, String number, int rows) implements Outcome {}

        /** Something else would be frozen now than what was prepared; the draft has ended and says what. */
        record Moved(Movement movement) implements Outcome {}

        /** Somebody changed a proposal, a list or the programme in this very moment; nothing was frozen, the draft still waits. */
        record Overtaken() implements Outcome {}

        record DecidedAlready() implements Outcome {}

        /** Whoever prepared it cannot approve it. */
        record SamePerson() implements Outcome {}

        record PhaseNotOpen() implements Outcome {}
    }

    /** @param draft also the id of the numbered proposal that is to come of it, so that the approval is carried out once */
    record Approval(UUID draft, Actor by) {}

    /** Told before each step. */
    interface Progress {
        void step(int done, String key);
    }

    @Transactional
    Outcome freeze(Approval approval, Progress progress) {
        progress.step(0, "batch.step.checking");
        var programme = pages.find(approval.draft()).orElseThrow().programme();
        book.oneAtATime(programme);
        var draft = pages.find(approval.draft()).orElseThrow();
        if (!draft.stateAt(clock.instant()).mayBecome(DraftState.APPROVED)) return new Outcome.DecidedAlready();
        if (draft.preparedBy().equals(approval.by().id())) return new Outcome.SamePerson();
        var phase = phases.held(draft.phase()).filter(held -> held.state() == PhaseState.OPEN).orElse(null);
        if (phase == null) return new Outcome.PhaseNotOpen();
        var chosen = choose.choose(check.check(programme, draft.asOf()).orElseThrow(), phase);
        var movement = Movement.between(drafts.prepared(draft.id()), chosen);
        return movement.nothing() ? freeze(draft, chosen, approval, progress) : moved(draft, movement, approval);
    }

    private Outcome moved(Draft draft, Movement movement, Approval approval) {
        drafts.decide(draft.id(), DraftState.OVERTAKEN, approval.by(), "", movement, clock.instant());
        audit.record(approval.by(), "BATCH_DRAFT_OVERTAKEN", PrepareProposals.subject(draft.id()), Map.of("state", draft.stored().name()), movement.counts(), null);
        return new Outcome.Moved(movement);
    }

    private Outcome freeze(Draft draft, Chosen chosen, Approval approval, Progress progress) {
        progress.step(1, "batch.step.freezing");
        if (!frozen(chosen.in()) || !drafts.decide(draft.id(), DraftState.APPROVED, approval.by(), "", null, clock.instant())) return overtaken();
        progress.step(2, "batch.step.writing");
        var frozen = store(draft, chosen, approval);
        return check.stillCounts(chosen.checked()) ? frozen : overtaken();
    }

    private static Outcome overtaken() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Overtaken();
    }

    private boolean frozen(List<Placed> in) {
        var seen = in.stream().map(placed -> placed.judged().proposal()).collect(Collectors.toMap(ProposalRecord::id, ProposalRecord::version));
        return proposals.moveAll(seen, ProposalState.FROZEN).size() == seen.size();
    }

    private Outcome store(Draft draft, Chosen chosen, Approval approval) {
        int sequence = book.lastSequence(draft.programme()) + 1;
        var number = "%03d/%s/%d".formatted(sequence, draft.programme().toUpperCase(Locale.ROOT), draft.asOf().getYear());
        var lines = chosen.lines();
        var files = new BatchBook.Files(SealedFile.of(ministry(lines)), SealedFile.of(refused(chosen)));
        book.add(chosen, draft, inputs.add(chosen.checked().input()), new BatchBook.Number(sequence, number), files, approval.by(), clock.instant());
        book.addLines(draft.id(), draft.programme(), chosen.in());
        audit.record(approval.by(), "BATCH_FROZEN", PrepareProposals.subject(draft.id()), null, Map.of("number", number, "rows", lines.size(),
                "refused", chosen.selection().out().size(), "preparedBy", draft.preparedBy(), "sha256", files.ministry().sha256()), null);
        return new Outcome.Frozen(draft.id(), number, lines.size());
    }

    private static byte[] ministry(List<ProposalLine> lines) {
        var bytes = new ByteArrayOutputStream();
        ProposalWorkbooks.writeMinistry(bytes, lines);
        return bytes.toByteArray();
    }

    private byte[] refused(Chosen chosen) {
        var out = chosen.checked().selection().out();
        var refusals = reasons.of(out.stream().map(Judged::proposal).filter(p -> p.state() == ProposalState.REFUSED || p.state() == ProposalState.SENT_BACK).map(ProposalRecord::id).toList());
        var words = new RefusedLines();
        var waiting = chosen.next().stream().map(placed -> words.waiting(placed.judged().nagari(), placed.judged().proposal().applicant(), placed.standing().position()));
        var bytes = new ByteArrayOutputStream();
        ProposalWorkbooks.writeRefused(bytes, Stream.concat(waiting, out.stream().map(j -> line(words, j, refusals.get(j.proposal().id())))).toList());
        return bytes.toByteArray();
    }

    private static RefusedLine line(RefusedLines words, Judged out, @Nullable String refusal) {
        var applicant = out.proposal().applicant();
        return refusal == null ? words.of(out.nagari(), applicant, out.assessment()) : words.byOfficer(out.nagari(), applicant, out.assessment(), refusal);
    }
}
