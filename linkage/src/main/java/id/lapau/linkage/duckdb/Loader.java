package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.ValueCounts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Reads tables into the stores: one thread reads and files, the others clean and encode. */
final class Loader {

    private static final int AHEAD = 16;

    private final Plan plan;
    private final RecordStore store;
    private final Keys keys;
    private final ExecutorService pool;
    private final ValueCounts[] values;
    private final ArrayDeque<Future<Batch>> waiting = new ArrayDeque<>();
    private long[] draws = new long[1 << 16];

    Loader(Plan plan, RecordStore store, Keys keys, ExecutorService pool) {
        this.plan = plan;
        this.store = store;
        this.keys = keys;
        this.pool = pool;
        this.values = Stream.generate(ValueCounts::new).limit(plan.rareComparisons().length).toArray(ValueCounts[]::new);
    }

    /** Reads one table to its end. @return the row after its last */
    int load(Records records) {
        int idColumn = plan.settings().id().map(id -> column(records, id)).orElse(-1);
        var columns = plan.columns().stream().mapToInt(c -> column(records, c)).toArray();
        int start = store.rows();
        var reading = new Reading(idColumn, columns);
        records.each(reading::row);
        reading.submit();
        while (!waiting.isEmpty()) file(waiting.poll());
        if (store.rows() == start) throw DataException.noRecord(records.name());
        refuseDoubleIds(records, start);
        return store.rows();
    }

    private static int column(Records records, String column) {
        int at = records.columns().indexOf(column);
        if (at < 0) throw DataException.noColumn(records.name(), column, records.columns());
        return at;
    }

    private final class Reading {

        private final int idColumn;
        private final int[] columns;
        private String[][] rows = new String[Batch.ROWS][];
        private int count;
        private long read;

        Reading(int idColumn, int[] columns) {
            this.idColumn = idColumn;
            this.columns = columns;
        }

        void row(String[] texts) {
            rows[count++] = texts;
            if (count == Batch.ROWS) submit();
        }

        void submit() {
            var full = rows;
            int number = count;
            long first = read + 1;
            waiting.add(pool.submit(() -> Batch.of(plan, full, number, idColumn, columns, first)));
            read += number;
            rows = new String[Batch.ROWS][];
            count = 0;
            while (waiting.size() > AHEAD || !waiting.isEmpty() && waiting.peek().isDone()) file(waiting.poll());
        }
    }

    private void file(Future<Batch> encoded) {
        var batch = result(encoded);
        int from = 0;
        for (int i = 0; i < batch.lengths().length; i++) {
            int row = store.add(batch.bytes(), from, batch.lengths()[i]);
            from += batch.lengths()[i];
            for (int rule = 0; rule < plan.rules(); rule++) {
                long key = batch.keys()[i * plan.rules() + rule];
                if (key != 0) keys.add(rule, key, row);
            }
            for (int v = 0; v < values.length; v++) values[v].add(batch.values()[i * values.length + v]);
            if (row == draws.length) draws = Arrays.copyOf(draws, row * 2);
            draws[row] = batch.draws()[i];
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

    private void refuseDoubleIds(Records records, int start) {
        var sorted = Arrays.copyOfRange(draws, start, store.rows());
        Arrays.parallelSort(sorted);
        for (int i = 1; i < sorted.length; i++)
            if (sorted[i] == sorted[i - 1]) throw doubleId(records.name(), sorted[i], start);
    }

    private DataException doubleId(String table, long draw, int start) {
        var places = java.util.stream.IntStream.range(start, store.rows()).filter(row -> draws[row] == draw).limit(2).toArray();
        return DataException.doubleId(table, places[0] - start + 1, places[1] - start + 1, id(plan.cursor(), places[0]), plan.settings().id().orElse(""));
    }

    private String id(Cursor cursor, int row) {
        return cursor.on(store.bytes(row), 0).id();
    }

    ValueCounts[] values() {
        return values;
    }

    /** Rows from one to the other that are drawn first. */
    int[] sample(int from, int to, int size) {
        var sorted = Arrays.copyOfRange(draws, from, to);
        Arrays.parallelSort(sorted);
        long last = sorted[Math.min(size, sorted.length) - 1];
        return java.util.stream.IntStream.range(from, to).filter(row -> draws[row] <= last).toArray();
    }
}
