package id.lapau.grants.batch;

import id.lapau.grants.batch.FreezeProposals.Approval;
import id.lapau.identity.Officer;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRefused;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else than the preparer approves; the freezing is done in the background, once, also after a crash. */
@Component
class FreezeJob implements JobHandler {

    static final String KIND = "batch-freeze";
    private static final int STEPS = 3;
    private static final Locale OFFICE = Locale.of("id");

    private final FreezeProposals freeze;
    private final BatchBook book;
    private final DraftPages drafts;
    private final Clock clock;
    private final Jobs jobs;
    private final MessageSource words;

    FreezeJob(FreezeProposals freeze, BatchBook book, DraftPages drafts, Clock clock, Jobs jobs, MessageSource words) {
        this.freeze = freeze;
        this.book = book;
        this.drafts = drafts;
        this.clock = clock;
        this.jobs = jobs;
        this.words = words;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        record DecidedAlready() implements Outcome {}

        /** No right to approve, or it is the preparer's own. */
        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome start(UUID id, Officer by) {
        var draft = drafts.find(id).orElse(null);
        if (draft == null || !DecideDraft.otherEyes(draft, by)) return new Outcome.NotAllowed();
        if (!draft.stateAt(clock.instant()).mayBecome(DraftState.APPROVED)) return new Outcome.DecidedAlready();
        return new Outcome.Started(jobs.start(KIND, id.toString(), "batch.job", "/usulan/hasil/" + id, by.actor()));
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var approval = new Approval(UUID.fromString(run.payload()), run.startedBy());
        if (book.exists(approval.draft())) return;
        switch (freeze.freeze(approval, (done, key) -> run.progress(done, STEPS, key))) {
            case FreezeProposals.Outcome.Frozen _ -> run.progress(STEPS, STEPS, "batch.step.writing");
            case FreezeProposals.Outcome.Moved _ -> throw refused("batch.problem.moved");
            case FreezeProposals.Outcome.Overtaken _ -> throw refused("batch.problem.overtaken");
            case FreezeProposals.Outcome.DecidedAlready _ -> throw refused("batch.problem.decided");
            case FreezeProposals.Outcome.SamePerson _ -> throw refused("batch.problem.same-person");
            case FreezeProposals.Outcome.PhaseNotOpen _ -> throw refused("batch.problem.not-open");
        }
    }

    private JobRefused refused(String key) {
        return new JobRefused(words.getMessage(key, null, OFFICE));
    }
}
