package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.kernel.Actor;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Checks every proposal once more and freezes those that may be sent under one number, all of it or nothing. */
@Component
class FreezeProposals {

    private final CheckNow check;
    private final Proposals proposals;
    private final RefusalReasons reasons;
    private final BatchBook book;
    private final Audit audit;
    private final Clock clock;

    FreezeProposals(CheckNow check, Proposals proposals, RefusalReasons reasons, BatchBook book, Audit audit, Clock clock) {
        this.check = check;
        this.proposals = proposals;
        this.reasons = reasons;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Frozen(UUID id, String number, int rows) implements Outcome {}

        record NothingToSend() implements Outcome {}

        /** Somebody changed a proposal, a list or the programme in this moment; nothing was frozen. */
        record Overtaken() implements Outcome {}

        record NoProgramme() implements Outcome {}
    }

    /** @param id of the numbered proposal that is to come of it, so that the order is carried out once */
    record Order(UUID id, String programme, LocalDate asOf, Actor by) {}

    /** Told before each step. */
    interface Progress {
        void step(int done, String key);
    }

    @Transactional
    Outcome freeze(Order order, Progress progress) {
        progress.step(0, "batch.step.checking");
        book.oneAtATime(order.programme());
        var checked = check.check(order.programme(), order.asOf()).orElse(null);
        if (checked == null) return new Outcome.NoProgramme();
        if (checked.selection().in().isEmpty()) return new Outcome.NothingToSend();
        progress.step(1, "batch.step.freezing");
        if (!moved(checked.selection().in())) return overtaken();
        progress.step(2, "batch.step.writing");
        var frozen = store(checked, order);
        return check.stillCounts(checked) ? frozen : overtaken();
    }

    private static Outcome overtaken() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Overtaken();
    }

    private boolean moved(List<Judged> in) {
        var seen = in.stream().map(Judged::proposal).collect(Collectors.toMap(ProposalRecord::id, ProposalRecord::version));
        return proposals.moveAll(seen, ProposalState.FROZEN).size() == seen.size();
    }

    private Outcome store(CheckNow.Checked checked, Order order) {
        int sequence = book.lastSequence(checked.programme().code()) + 1;
        var number = "%03d/%s/%d".formatted(sequence, checked.programme().code().toUpperCase(Locale.ROOT), checked.asOf().getYear());
        var in = checked.selection().in();
        var lines = in.stream().map(FreezeProposals::line).toList();
        var files = new BatchBook.Files(SealedFile.of(ministry(lines)), SealedFile.of(refused(checked.selection().out())));
        book.add(checked, order, sequence, number, files, clock.instant());
        book.addLines(order.id(), checked.programme().code(), in, lines);
        audit.record(order.by(), "BATCH_FROZEN", new Audit.Subject("batch", order.id().toString()), null,
                Map.of("number", number, "rows", in.size(), "refused", checked.selection().out().size(), "sha256", files.ministry().sha256()), null);
        return new Outcome.Frozen(order.id(), number, in.size());
    }

    private static ProposalLine line(Judged judged) {
        return ProposalLine.of(judged.proposal().applicant(), judged.assessment()).orElseThrow();
    }

    private static byte[] ministry(List<ProposalLine> lines) {
        var bytes = new ByteArrayOutputStream();
        ProposalWorkbooks.writeMinistry(bytes, lines);
        return bytes.toByteArray();
    }

    private byte[] refused(List<Judged> out) {
        var refusals = reasons.of(out.stream().map(Judged::proposal).filter(p -> p.state() == ProposalState.REFUSED || p.state() == ProposalState.SENT_BACK).map(ProposalRecord::id).toList());
        var words = new RefusedLines();
        var bytes = new ByteArrayOutputStream();
        ProposalWorkbooks.writeRefused(bytes, out.stream().map(j -> line(words, j, refusals.get(j.proposal().id()))).toList());
        return bytes.toByteArray();
    }

    private static RefusedLine line(RefusedLines words, Judged out, @Nullable String refusal) {
        var applicant = out.proposal().applicant();
        return refusal == null ? words.of(out.nagari(), applicant, out.assessment()) : words.byOfficer(out.nagari(), applicant, out.assessment(), refusal);
    }
}
