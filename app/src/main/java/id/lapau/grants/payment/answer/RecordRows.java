package id.lapau.grants.payment.answer;

import id.lapau.audit.Audit;
import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.decision.SendBack;
import id.lapau.grants.payment.LedgerBook;
import id.lapau.grants.payment.Movement;
import id.lapau.grants.payment.answer.AnswerRows.OpenRow;
import id.lapau.grants.payment.answer.Judgement.Effect;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Sha256;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what rows say into the ledger, and sends back what the ministry refused; one officer or job of a programme at a time. */
@Component
class RecordRows {

    private final AnswerRows rows;
    private final Judges judges;
    private final LedgerBook ledgers;
    private final SendBack sendBack;
    private final Audit audit;
    private final Clock clock;

    RecordRows(AnswerRows rows, Judges judges, LedgerBook ledgers, SendBack sendBack, Audit audit, Clock clock) {
        this.rows = rows;
        this.judges = judges;
        this.ledgers = ledgers;
        this.sendBack = sendBack;
        this.audit = audit;
        this.clock = clock;
    }

    private record Read(OpenRow row, AnswerLine line, Matcher.Found found) {}

    /** What a chunk did, for the audit book; the hash proves later that the movements are still those. */
    record Recorded(int rows, int movements, int refusals, String sha256) {}

    /** @return what was made of each row; one that was recorded meanwhile is left out */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Judgement> record(Judges.Case judged, List<UUID> chunk, Actor by) {
        ledgers.oneAtATime(judged.answer().programme());
        var read = rows.stillOpen(chunk).stream().map(row -> read(judged, row)).toList();
        var fresh = judges.fresh(read.stream().map(r -> r.found().line()).filter(Objects::nonNull).map(FrozenLine::id).toList());
        var judge = judges.knowing(judged, fresh.values());
        var judgements = new LinkedHashMap<UUID, Judgement>();
        for (var r : read) {
            var line = r.found().line();
            judgements.put(r.row().id(), judge.judge(r.row().id(), r.line(), r.found(), line == null ? null : fresh.get(line.id()), "SAME".equals(r.row().decision())));
        }
        if (!judgements.isEmpty()) write(judged, judgements, read.stream().collect(Collectors.toMap(x -> x.row().id(), Read::line)), by);
        return judgements;
    }

    private static Read read(Judges.Case judged, OpenRow row) {
        var line = judged.read(row.cells());
        return new Read(row, line, judged.matcher().find(line));
    }

    private void write(Judges.Case judged, Map<UUID, Judgement> judgements, Map<UUID, AnswerLine> lines, Actor by) {
        var now = clock.instant();
        var movements = new ArrayList<Movement>();
        var refused = new LinkedHashMap<UUID, String>();
        var refusals = new ArrayList<LedgerBook.Refused>();
        judgements.forEach((row, judgement) -> {
            switch (judgement.effect()) {
                case Effect.None() -> { }
                case Effect.Book(var more) -> movements.addAll(more);
                case Effect.Refuse(var reason) -> {
                    var line = Objects.requireNonNull(judgement.line());
                    var words = masked(Objects.requireNonNull(lines.get(row)).reason());
                    refusals.add(new LedgerBook.Refused(line.id(), reason.name(), words, row));
                    refused.put(line.proposal(), words);
                }
            }
        });
        if (ledgers.add(movements, by, now) != movements.size()) throw new IllegalStateException("somebody recorded the same money past the lock");
        ledgers.refuse(refusals, by, now);
        sendBack.sendBack(refused, by);
        rows.judged(judgements);
        audit.record(by, "ANSWER_RECORDED", TakeAnswer.subject(judged.answer().id()), null,
                new Recorded(judgements.size(), movements.size(), refusals.size(), sha256(movements)), null);
    }

    /** Long numbers in the words of others name people. */
    static String masked(String words) {
        return words.replaceAll("\\d(?=[\\d.\\-\\s]{9,})", "*").strip();
    }

    static String sha256(List<Movement> movements) {
        return Sha256.hex(movements.stream().map(m -> m.line() + " " + m.number() + " " + m.kind() + " " + m.from() + " " + m.to() + " " + m.amount() + " " + m.on() + " " + m.source())
                .collect(Collectors.joining("\n")));
    }
}
