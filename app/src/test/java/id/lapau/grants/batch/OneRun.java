package id.lapau.grants.batch;

import id.lapau.kernel.Actor;
import id.lapau.platform.jobs.JobRun;
import java.util.UUID;

/** A job that is run by a test. */
record OneRun(String payload) implements JobRun {

    @Override public UUID id() {
        return UUID.randomUUID();
    }

    @Override public Actor startedBy() {
        return Actor.SYSTEM;
    }

    @Override public String checkpoint() {
        return "";
    }

    @Override public void checkpoint(String value) {}

    @Override public void progress(long done, long total, String stepKey) {}
}
