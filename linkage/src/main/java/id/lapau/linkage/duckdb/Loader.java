package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.RecordEncoder;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Reads tables into the store: one thread reads, the others clean, encode and file. */
final class Loader {

    private static final int AHEAD = 8;

    private final Plan plan;
    private final RecordStore store;
    private final ExecutorService pool;
    private final ThreadLocal<RecordEncoder> encoders;

    Loader(Plan plan, RecordStore store, ExecutorService pool) {
        this.plan = plan;
        this.store = store;
        this.pool = pool;
        this.encoders = ThreadLocal.withInitial(plan::encoderOfMany);
    }

    /** Reads one table to its end. */
    Table load(Records records) {
        int idColumn = plan.settings().id().map(id -> column(records, id)).orElse(-1);
        var columns = plan.columns().stream().mapToInt(c -> column(records, c)).toArray();
        int first = store.end();
        var reading = new Reading(idColumn, columns);
        records.each(reading::row);
        int count = reading.finish();
        if (count == 0) throw DataException.noRecord(records.name());
        return new Table(records.name(), first, count);
    }

    private static int column(Records records, String column) {
        int at = records.columns().indexOf(column);
        if (at < 0) throw DataException.noColumn(records.name(), column, records.columns());
        return at;
    }

    private final class Reading {

        private final int idColumn;
        private final int[] columns;
        private final ArrayDeque<Future<?>> waiting = new ArrayDeque<>();
        private String[][] rows = new String[Batch.ROWS][];
        private int count;
        private int read;

        Reading(int idColumn, int[] columns) {
            this.idColumn = idColumn;
            this.columns = columns;
        }

        void row(String[] texts) {
            rows[count++] = texts;
            if (count == Batch.ROWS) submit();
        }

        private void submit() {
            var full = rows;
            int number = count;
            long first = read + 1L;
            int at = store.reserve();
            waiting.add(pool.submit(() -> store.put(at, Batch.of(plan, encoders.get(), full, number, idColumn, columns, first))));
            read = Math.addExact(read, number);
            rows = new String[Batch.ROWS][];
            count = 0;
            while (waiting.size() > AHEAD) result(waiting.remove());
        }

        /** @return how many rows there were */
        int finish() {
            if (count > 0) submit();
            waiting.forEach(Loader::result);
            return read;
        }
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
