package id.lapau.platform.jobs;

import id.lapau.kernel.Actor;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/** One execution whose progress and checkpoint stand in the database. */
final class StoredRun implements JobRun {

    private static final long BETWEEN_WRITES_NANOS = 150_000_000L;

    private final JobTable.Row row;
    private final JobTable table;
    private final TransactionTemplate ownTransaction;
    private final BooleanSupplier stopping;
    private String checkpoint;
    private String lastStep = "";
    private long lastWrite;

    StoredRun(JobTable.Row row, JobTable table, TransactionTemplate ownTransaction, BooleanSupplier stopping) {
        this.row = row;
        this.table = table;
        this.ownTransaction = ownTransaction;
        this.stopping = stopping;
        checkpoint = row.checkpoint();
    }

    @Override public UUID id() {
        return row.id();
    }

    @Override public String payload() {
        return row.payload();
    }

    @Override public Actor startedBy() {
        return row.startedBy();
    }

    @Override public String checkpoint() {
        return checkpoint;
    }

    /** Joins the caller's transaction; progress of the same job must not be written inside it, or it would wait for itself. */
    @Override public void checkpoint(String value) {
        checkpoint = value;
        table.checkpoint(row.id(), value);
    }

    @Override public void progress(long done, long total, String stepKey) {
        if (stopping.getAsBoolean()) throw new JobPaused();
        long now = System.nanoTime();
        if (stepKey.equals(lastStep) && done < total && now - lastWrite < BETWEEN_WRITES_NANOS) return;
        lastWrite = now;
        lastStep = stepKey;
        ownTransaction.executeWithoutResult(_ -> table.progress(row.id(), done, total, stepKey));
    }
}
