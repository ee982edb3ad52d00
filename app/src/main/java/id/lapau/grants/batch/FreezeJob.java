package id.lapau.grants.batch;

import id.lapau.grants.batch.FreezeProposals.Order;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRefused;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer orders the freezing; it is done in the background, once, also after a crash. */
@Component
class FreezeJob implements JobHandler {

    static final String KIND = "batch-freeze";
    private static final int STEPS = 3;
    private static final Locale OFFICE = Locale.of("id");

    private final FreezeProposals freeze;
    private final BatchBook book;
    private final ProgrammeVersions programmes;
    private final Jobs jobs;
    private final MessageSource words;

    FreezeJob(FreezeProposals freeze, BatchBook book, ProgrammeVersions programmes, Jobs jobs, MessageSource words) {
        this.freeze = freeze;
        this.book = book;
        this.programmes = programmes;
        this.jobs = jobs;
        this.words = words;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        record NoProgramme() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome start(String programme, LocalDate asOf, Officer by) {
        if (!by.may(Permission.BATCH) || by.area().isPresent()) return new Outcome.NotAllowed();
        if (programmes.current(programme).isEmpty()) return new Outcome.NoProgramme();
        var id = UUID.randomUUID();
        return new Outcome.Started(jobs.start(KIND, programme + " " + asOf + " " + id, "batch.job", "/usulan/hasil/" + id, by.actor()));
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var payload = run.payload().split(" ");
        var order = new Order(UUID.fromString(payload[2]), payload[0], LocalDate.parse(payload[1]), run.startedBy());
        if (book.exists(order.id())) return;
        switch (freeze.freeze(order, (done, key) -> run.progress(done, STEPS, key))) {
            case FreezeProposals.Outcome.Frozen _ -> run.progress(STEPS, STEPS, "batch.step.writing");
            case FreezeProposals.Outcome.NothingToSend _ -> throw refused("batch.problem.nothing");
            case FreezeProposals.Outcome.Overtaken _ -> throw refused("batch.problem.overtaken");
            case FreezeProposals.Outcome.NoProgramme _ -> throw refused("batch.problem.no-programme");
        }
    }

    private JobRefused refused(String key) {
        return new JobRefused(words.getMessage(key, null, OFFICE));
    }
}
