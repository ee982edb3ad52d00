package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.grants.batch.PaperOrders.Facts;
import id.lapau.grants.batch.PaperOrders.Line;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.PhoneNumber;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Sheet;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells everybody in a numbered proposal that they were proposed: a message for each, once, by WhatsApp or text message. */
@Component
class AnnounceBatch implements JobHandler {

    static final String KIND = "batch-announce";
    private static final int CHUNK = 200;

    private final PaperOrders lines;
    private final BatchPages pages;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AnnounceBatch(PaperOrders lines, BatchPages pages, Outbox outbox, Letterheads letterheads, Jobs jobs, Audit audit, TransactionTemplate transaction) {
        this.lines = lines;
        this.pages = pages;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome announce(UUID batch, Channel channel, Officer by) {
        if (!by.may(Permission.MESSAGES) || by.area().isPresent() || channel == Channel.EMAIL) return new Outcome.NotAllowed();
        audit.record(by.actor(), "BATCH_ANNOUNCED", new Audit.Subject("batch", batch.toString()), null, Map.of("channel", channel), null);
        return new Outcome.Started(jobs.start(KIND, batch + " " + channel, "batch.announce.job", "/pesan?kanal=" + channel + "&hal=" + batch, by.actor()));
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var payload = run.payload().split(" ");
        var batch = UUID.fromString(payload[0]);
        var to = new Announcement(pages.programme(batch), batch, Channel.valueOf(payload[1]), lines.facts(batch).orElseThrow(), letterheads.current().office());
        int done = run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
        for (var chunk = lines.lines(batch, done, CHUNK); !chunk.isEmpty(); chunk = lines.lines(batch, done, CHUNK)) {
            run.progress(done, to.facts.rows(), "batch.announce.step");
            done = post(to, chunk, run);
        }
        run.progress(to.facts.rows(), to.facts.rows(), "batch.announce.step");
    }

    /** A chunk commits together with its checkpoint. */
    private int post(Announcement to, List<Line> chunk, JobRun run) {
        int last = chunk.getLast().position();
        transaction.executeWithoutResult(_ -> {
            for (var line : chunk) PhoneNumber.read(line.stored().phone()).ifPresent(phone -> outbox.send(to.message(line, phone)));
            run.checkpoint(String.valueOf(last));
        });
        return last;
    }

    /** Names the one message about a line of a numbered proposal. */
    static String cause(UUID line) {
        return "batch-proposed/" + line;
    }

    private record Announcement(String programme, UUID batch, Channel channel, Facts facts, String office) {

        Message message(Line line, PhoneNumber phone) {
            var stored = line.stored();
            return new Message(cause(line.id()), channel, new Recipient(stored.name(), new Recipient.Phone(phone)), BatchTexts.PROPOSED,
                    Map.of("nama", stored.name(), "usaha", stored.line(), "program", facts.programme(), "nomor", facts.number(),
                            "tanggal", Sheet.date(facts.frozenOn()), "kantor", office), new Message.About(programme, "batch", batch.toString()));
        }
    }
}
