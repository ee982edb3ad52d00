package id.lapau.platform.jobs;

import java.time.Duration;

/**
 * Small work that is done again and again, by one instance at a time and never twice at once; a bean for each. It must be
 * quick, because long jobs wait for their turn beside it, and must not ask for {@link Jobs} when it is built.
 */
public interface Recurring {

    /** Names its row among the scheduled tasks; never changed. */
    String name();

    /** From the end of one time to the begin of the next. */
    Duration every();

    /** What it throws is logged, and it is done again at its next time. */
    void run() throws Exception;
}
