package id.lapau.platform.jobs;

import id.lapau.kernel.Actor;
import java.util.UUID;

/** One execution of a job. */
public interface JobRun {

    UUID id();

    String payload();

    Actor startedBy();

    /** What {@link #checkpoint} stored last; empty on a first run. */
    String checkpoint();

    /** Stores where to go on after a crash; inside a transaction it commits with it. */
    void checkpoint(String value);

    /** Shows {@code done} of {@code total}; {@code stepKey} is a message key such as {@code intake.step.reading}. */
    void progress(long done, long total, String stepKey);
}
