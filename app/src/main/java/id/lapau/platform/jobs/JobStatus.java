package id.lapau.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a job is: {@code done} of {@code total} steps; total 0 while it is not known yet. */
public record JobStatus(UUID id, String kind, String titleKey, String doneUrl, State state, long done, long total,
        @Nullable String stepKey, @Nullable String errorText, Instant startedAt, @Nullable Instant endedAt) {

    public enum State { WAITING, RUNNING, DONE, FAILED }
}
