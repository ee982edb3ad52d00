package id.lapau.grants.payment.answer;

import id.lapau.audit.Audit;
import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.decision.SendBack;
import id.lapau.grants.payment.Ledger;
import id.lapau.grants.payment.LedgerBook;
import id.lapau.grants.payment.Movement;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The officer's word on a row that waits; and taking back a decision or a whole file, by movements that reverse. */
@Component
class DecideRow {

    private static final int SHORTEST_REASON = 5;

    private final AnswerBook book;
    private final AnswerRows rows;
    private final AnswerPages pages;
    private final Judges judges;
    private final RecordRows record;
    private final LedgerBook ledgers;
    private final SendBack sendBack;
    private final Audit audit;
    private final Clock clock;

    DecideRow(AnswerBook book, AnswerRows rows, AnswerPages pages, Judges judges, RecordRows record, LedgerBook ledgers, SendBack sendBack, Audit audit, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.pages = pages;
        this.judges = judges;
        this.record = record;
        this.ledgers = ledgers;
        this.sendBack = sendBack;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** What was recorded meanwhile does not allow it. */
        record NotPossible() implements Outcome {}

        /** Something later stands upon it, or the person was proposed again. */
        record BuiltUpon(int rows) implements Outcome {}

        record NotNow() implements Outcome {}
    }

    /** It is the one, and what the row says is so: record it. */
    @Transactional
    Outcome same(UUID row, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        var answer = answerOf(row, by).orElse(null);
        if (answer == null) return new Outcome.NotNow();
        ledgers.oneAtATime(answer.programme());
        var line = rows.locked(row).filter(r -> r.standing() == Standing.HELD).map(AnswerRows.OpenRow::line).orElse(null);
        if (line == null) return new Outcome.NotNow();
        decided(answer, row, "SAME", reason, by);
        rows.decided(row, "SAME", Standing.HELD, false);
        var judged = record.record(judges.of(answer, line), List.of(row), by.actor());
        boolean clear = judged.values().stream().allMatch(j -> j.standing() == Standing.CLEAR);
        if (!clear) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return clear ? new Outcome.Done() : new Outcome.NotPossible();
    }

    /** It is not the one, or it is not so: the row does not count. */
    @Transactional
    Outcome other(UUID row, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        var answer = answerOf(row, by).orElse(null);
        if (answer == null || rows.locked(row).filter(r -> r.standing() == Standing.HELD || r.standing() == Standing.STUCK).isEmpty()) return new Outcome.NotNow();
        decided(answer, row, "OTHER", reason, by);
        rows.decided(row, "OTHER", Standing.IGNORED, false);
        return new Outcome.Done();
    }

    @Transactional
    Outcome undo(UUID row, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        var answer = answerOf(row, by).orElse(null);
        if (answer == null) return new Outcome.NotNow();
        ledgers.oneAtATime(answer.programme());
        var decided = rows.locked(row).filter(r -> r.decision() != null).orElse(null);
        if (decided == null) return new Outcome.NotNow();
        var blocked = decided.booked() ? reverse(row, decided.line() == null ? Map.of() : ledgers.ofLines(List.of(decided.line())), reason, by) : 0;
        if (blocked > 0) return new Outcome.BuiltUpon(blocked);
        decided(answer, row, "UNDONE", reason, by);
        rows.undecided(row, Judge.FATAL);
        return new Outcome.Done();
    }

    /** Takes a whole file back: all it recorded is reversed, or nothing when something later stands upon a part of it. */
    @Transactional
    Outcome withdraw(UUID id, String reason, Officer by) {
        if (tooShort(reason)) return new Outcome.ReasonMissing();
        var answer = book.locked(id).orElse(null);
        if (answer == null || !HandInAnswer.allowed(by) || !answer.state().mayBecome(AnswerState.WITHDRAWN)) return new Outcome.NotNow();
        ledgers.oneAtATime(answer.programme());
        int blocked = reverse(id, ledgers.touchedBy(id), reason, by);
        if (blocked > 0) return new Outcome.BuiltUpon(blocked);
        rows.unbook(id);
        book.withdrawn(id, reason.strip(), by.actor());
        audit.record(by.actor(), "ANSWER_WITHDRAWN", TakeAnswer.subject(id), Map.of("state", answer.state().name()), Map.of("state", "WITHDRAWN"), reason.strip());
        return new Outcome.Done();
    }

    /** @return how many could not be taken back; then nothing was */
    private int reverse(UUID fileOrRow, Map<UUID, Ledger> touched, String reason, Officer by) {
        var plans = touched.values().stream().map(ledger -> ledger.without(fileOrRow)).toList();
        var refusals = ledgers.refusals(fileOrRow);
        int blocked = (int) plans.stream().filter(Optional::isEmpty).count() + blocked(refusals.keySet());
        if (blocked > 0) return blocked;
        var now = clock.instant();
        List<Movement> movements = plans.stream().flatMap(Optional::stream).flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        if (ledgers.add(movements, by.actor(), now) != movements.size()) throw new IllegalStateException("somebody recorded the same money past the lock");
        ledgers.undo(refusals.values(), by.actor(), now);
        sendBack.undo(judges.fresh(refusals.keySet()).values().stream().collect(Collectors.toMap(FrozenLine::proposal, _ -> reason.strip())), by.actor());
        return 0;
    }

    /** A refusal stands when the person was corrected at the desk or proposed again since. */
    private int blocked(Collection<UUID> lines) {
        return lines.isEmpty() ? 0 : pages.movedOn(lines);
    }

    private void decided(Answer answer, UUID row, String action, String reason, Officer by) {
        rows.decision(row, action, RecordRows.masked(reason), by.actor(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        audit.record(by.actor(), "ANSWER_ROW_" + action, TakeAnswer.subject(answer.id()), null, Map.of("row", row.toString()), RecordRows.masked(reason));
    }

    /** The file of a row, when it is in and the officer may decide. */
    private Optional<Answer> answerOf(UUID row, Officer by) {
        return HandInAnswer.allowed(by) ? pages.answerOf(row).flatMap(book::locked).filter(a -> a.state() == AnswerState.TAKEN) : Optional.empty();
    }

    private static boolean tooShort(String reason) {
        return reason.strip().length() < SHORTEST_REASON;
    }
}
