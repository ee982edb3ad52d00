package id.lapau.grants.screening;

import id.lapau.identity.Officer;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Screens all proposals of a programme as a job. */
@Component
public class ScreenProgramme implements JobHandler {

    static final String KIND = "screening";
    private static final String STORED = "stored";

    private final RunScreening screening;
    private final Jobs jobs;

    ScreenProgramme(RunScreening screening, Jobs jobs) {
        this.screening = screening;
        this.jobs = jobs;
    }

    /** Starts the job; {@code doneUrl} is where its page leads. */
    @Transactional
    public UUID start(String programme, LocalDate asOf, String doneUrl, Officer by) {
        return jobs.start(KIND, programme + "|" + asOf, "screening.job.title", doneUrl, by.actor());
    }

    @Override public String kind() {
        return KIND;
    }

    /** One transaction at the end stores all, so a run that is cut off by a crash simply starts again; one that was stored does not. */
    @Override public void run(JobRun run) {
        if (run.checkpoint().equals(STORED)) return;
        var payload = run.payload().split("\\|");
        screening.everything(payload[0], LocalDate.parse(payload[1]), run.startedBy(), run::progress, () -> run.checkpoint(STORED));
    }
}
