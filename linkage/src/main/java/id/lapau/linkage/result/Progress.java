package id.lapau.linkage.result;

import java.time.Duration;

/** Hears when a step of linking is done: reading, blocking, comparing, training, scoring, clustering. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _) -> {};

    void done(String step, Duration took);
}
