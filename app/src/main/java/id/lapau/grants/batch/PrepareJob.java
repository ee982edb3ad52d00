package id.lapau.grants.batch;

import id.lapau.grants.phase.PhaseBook;
import id.lapau.grants.phase.PhaseState;
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

/** An officer orders the preparation of a proposal; it is done in the background, once, also after a crash. */
@Component
class PrepareJob implements JobHandler {

    static final String KIND = "batch-prepare";
    private static final int STEPS = 3;
    private static final Locale OFFICE = Locale.of("id");

    private final PrepareProposals prepare;
    private final DraftPages drafts;
    private final PhaseBook phases;
    private final Jobs jobs;
    private final MessageSource words;

    PrepareJob(PrepareProposals prepare, DraftPages drafts, PhaseBook phases, Jobs jobs, MessageSource words) {
        this.prepare = prepare;
        this.drafts = drafts;
        this.phases = phases;
        this.jobs = jobs;
        this.words = words;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        record NotOpen() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome start(UUID phase, LocalDate asOf, Officer by) {
        if (!by.may(Permission.BATCH) || by.area().isPresent()) return new Outcome.NotAllowed();
        if (phases.find(phase).filter(found -> found.state() == PhaseState.OPEN).isEmpty()) return new Outcome.NotOpen();
        var id = UUID.randomUUID();
        return new Outcome.Started(jobs.start(KIND, phase + " " + asOf + " " + id, "batch.job.prepare", "/usulan/rancangan/" + id, by.actor()));
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var payload = run.payload().split(" ");
        var order = new PrepareProposals.Order(UUID.fromString(payload[2]), UUID.fromString(payload[0]), LocalDate.parse(payload[1]), run.startedBy());
        if (drafts.find(order.id()).isPresent()) return;
        switch (prepare.prepare(order, (done, key) -> run.progress(done, STEPS, key))) {
            case PREPARED -> run.progress(STEPS, STEPS, "batch.step.writing-draft");
            case NOTHING_TO_SEND -> throw refused("batch.problem.nothing");
            case NO_ROOM -> throw refused("batch.problem.no-room");
            case WAITS_ALREADY -> throw refused("batch.problem.waits-already");
            case NOT_OPEN -> throw refused("batch.problem.not-open");
            case OVERTAKEN -> throw refused("batch.problem.overtaken");
        }
    }

    private JobRefused refused(String key) {
        return new JobRefused(words.getMessage(key, null, OFFICE));
    }
}
