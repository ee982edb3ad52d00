package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.grants.batch.PaperOrders.Letter;
import id.lapau.grants.batch.PaperOrders.Order;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import id.lapau.platform.jobs.Jobs;
import id.lapau.wording.Wordings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer has the papers of a numbered proposal made, or withdraws them. */
@Component
class OrderPapers {

    private final PaperOrders orders;
    private final Letterheads letterheads;
    private final Wordings wordings;
    private final Papers papers;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    OrderPapers(PaperOrders orders, Letterheads letterheads, Wordings wordings, Papers papers, Jobs jobs, Audit audit, Clock clock) {
        this.orders = orders;
        this.letterheads = letterheads;
        this.wordings = wordings;
        this.papers = papers;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        /** Message keys by field. */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** The proposal has its papers; they must be withdrawn first. */
        record Already() implements Outcome {}

        record NoLetterhead() implements Outcome {}

        record Withdrawn() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Missing() implements Outcome {}
    }

    @Transactional
    Outcome order(UUID batch, Letter letter, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        if (orders.facts(batch).isEmpty()) return new Outcome.Missing();
        var letterhead = letterheads.current();
        if (!letterhead.set()) return new Outcome.NoLetterhead();
        var problems = problems(letter);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var order = new Order(UUID.randomUUID(), batch, letter, letterhead.version(), wordings.current(BatchTexts.COVER).version(),
                wordings.current(BatchTexts.STATEMENT).version(), parts(batch), by.name(), clock.instant());
        return orders.add(order, by.actor()) ? started(order, by) : new Outcome.Already();
    }

    private int parts(UUID batch) {
        return PaperParts.FIRST_STATEMENT + PaperParts.byNagari(orders.lines(batch, 0, Integer.MAX_VALUE)).size();
    }

    private Outcome started(Order order, Officer by) {
        audit.record(by.actor(), "BATCH_PAPERS_ORDERED", new Audit.Subject("batch", order.batch().toString()), null,
                Map.of("letter", order.letter().number(), "papers", order.parts()), null);
        return new Outcome.Started(jobs.start(PapersJob.KIND, order.id().toString(), "batch.papers.job", "/usulan/" + order.batch() + "/surat", by.actor()));
    }

    private Map<String, String> problems(Letter letter) {
        var problems = new LinkedHashMap<String, String>();
        if (letter.number().isBlank()) problems.put("nomor", "batch.papers.problem.number");
        else if (orders.numberTaken(letter.number())) problems.put("nomor", "batch.papers.problem.number-taken");
        if (letter.addressee().isBlank()) problems.put("kepada", "batch.papers.problem.addressee");
        if (letter.place().isBlank()) problems.put("di", "batch.papers.problem.place");
        return problems;
    }

    @Transactional
    Outcome withdraw(UUID batch, String reason, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        var order = orders.current(batch).orElse(null);
        if (order == null) return new Outcome.Missing();
        if (reason.isBlank()) return new Outcome.Rejected(Map.of("alasan", "batch.papers.problem.reason"));
        orders.withdraw(order.id(), clock.instant());
        papers.withdraw(PaperParts.SUBJECT, order.id().toString(), reason.strip(), by);
        return new Outcome.Withdrawn();
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.PAPERS) && by.area().isEmpty();
    }
}
