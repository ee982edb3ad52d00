package id.lapau.platform.jobs;

import id.lapau.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/** Starts long work and tells how far it is. A started job survives a crash and goes on from its last checkpoint. */
public interface Jobs {

    /**
     * Stores a job in the caller's transaction; it runs after commit. The page to watch it is {@code /tugas/{id}}.
     *
     * @param kind     which {@link JobHandler} does it
     * @param payload  what the handler needs, usually an identifier; no personal data
     * @param titleKey message key of what the watching page calls it
     * @param doneUrl  where the watching page leads when it has ended
     */
    UUID start(String kind, String payload, String titleKey, String doneUrl, Actor by);

    Optional<JobStatus> status(UUID job);

    /** The job of this kind that waits or runs, the oldest of several. */
    Optional<JobStatus> unfinished(String kind);
}
