package id.lapau.grants.payment.answer;

import id.lapau.audit.Audit;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the rows of an answer, some at a time, each chunk whole or not at all: a crash at any moment leaves every row either in or waiting. */
@Component
class TakeAnswer implements JobHandler {

    static final String KIND = "answer-take";
    static final int ROWS_AT_A_TIME = 500;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final AnswerBook book;
    private final AnswerRows rows;
    private final Judges judges;
    private final RecordRows record;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TakeAnswer(AnswerBook book, AnswerRows rows, Judges judges, RecordRows record, Audit audit, TransactionTemplate transaction) {
        this.book = book;
        this.rows = rows;
        this.judges = judges;
        this.record = record;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var answer = book.find(UUID.fromString(run.payload())).orElseThrow();
        if (answer.state() != AnswerState.TAKING) return;
        var judged = judges.of(answer);
        long total = rows.openCount(answer.id());
        long done = 0;
        var after = run.checkpoint().isEmpty() ? BEGINNING : UUID.fromString(run.checkpoint());
        for (var chunk = rows.open(answer.id(), after, ROWS_AT_A_TIME); !chunk.isEmpty(); chunk = rows.open(answer.id(), after, ROWS_AT_A_TIME)) {
            var last = chunk.getLast();
            var waiting = chunk;
            transaction.executeWithoutResult(_ -> chunk(judged, waiting, run, last));
            after = last;
            run.progress(Math.min(done += chunk.size(), total), total, "answer.step.taking");
        }
        transaction.executeWithoutResult(_ -> end(answer, run));
    }

    private void chunk(Judges.Case judged, List<UUID> chunk, JobRun run, UUID last) {
        record.record(judged, chunk, run.startedBy());
        run.checkpoint(last.toString());
    }

    private void end(Answer answer, JobRun run) {
        if (book.locked(answer.id()).orElseThrow().state() != AnswerState.TAKING) return;
        book.taken(answer.id(), run.startedBy());
        audit.record(run.startedBy(), "ANSWER_TAKEN", subject(answer.id()), null, Map.of("kind", answer.kind().name(), "sha256", answer.sha256()), null);
    }

    static Audit.Subject subject(UUID answer) {
        return new Audit.Subject("answer", answer.toString());
    }
}
