package id.lapau.grants.batch;

import id.lapau.grants.batch.PaperOrders.Line;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.wording.Wordings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the papers of a numbered proposal one by one. A paper that is there is not made again, so a crash costs one at most. */
@Component
class PapersJob implements JobHandler {

    static final String KIND = "batch-papers";

    private final PaperOrders orders;
    private final Letterheads letterheads;
    private final Wordings wordings;
    private final Papers papers;

    private final SignatureCall call;

    PapersJob(PaperOrders orders, Letterheads letterheads, Wordings wordings, Papers papers, SignatureCall call) {
        this.orders = orders;
        this.letterheads = letterheads;
        this.wordings = wordings;
        this.papers = papers;
        this.call = call;
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var order = orders.find(UUID.fromString(run.payload())).orElseThrow();
        var parts = new PaperParts(order, orders.facts(order.batch()).orElseThrow(), letterheads.at(order.letterhead()),
                wordings.at(BatchTexts.COVER, order.coverText()), wordings.at(BatchTexts.STATEMENT, order.statementText()));
        make(parts, orders.lines(order.batch(), 0, Integer.MAX_VALUE), run);
        call.tell(order, parts.facts());
    }

    /** Progress counts recipients: those in the annex, then those whose statement is written. */
    private void make(PaperParts parts, List<Line> lines, JobRun run) {
        int total = lines.size() * 2;
        run.progress(0, total, "batch.papers.step.cover");
        papers.issue(parts.cover(), run.startedBy());
        run.progress(0, total, "batch.papers.step.annex");
        papers.issue(parts.annex(lines), run.startedBy());
        statements(parts, PaperParts.byNagari(lines), lines.size(), total, run);
    }

    private void statements(PaperParts parts, Map<String, List<Line>> byNagari, int done, int total, JobRun run) {
        int index = 0;
        for (var nagari : byNagari.entrySet()) {
            run.progress(done, total, "batch.papers.step.statements");
            papers.issue(parts.statements(index++, nagari.getKey(), nagari.getValue()), run.startedBy());
            done += nagari.getValue().size();
        }
        run.progress(total, total, "batch.papers.step.statements");
    }
}
