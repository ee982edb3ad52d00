package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/** How records drawn at random agree. */
final class RandomPairs {

    private final Plan plan;
    private final RecordStore store;
    private final ExecutorService pool;
    private final int threads;

    RandomPairs(Plan plan, RecordStore store, ExecutorService pool, int threads) {
        this.plan = plan;
        this.store = store;
        this.pool = pool;
        this.threads = threads;
    }

    /** Every pair of the one sample and the other; of one sample with itself each pair once. */
    PatternCounts counts(int[] rows, int[] others) {
        var tasks = IntStream.range(0, threads).mapToObj(thread -> pool.submit(() -> compared(rows, others, thread))).toList();
        var all = new PatternCounts();
        for (var task : tasks) all.addAll(PartReader.result(task));
        return all;
    }

    /** Each thread has cursors of its own, which keep what they decode. */
    private PatternCounts compared(int[] rows, int[] others, int thread) {
        var counts = new PatternCounts();
        var left = cursors(rows);
        var right = rows == others ? left : cursors(others);
        for (int i = thread; i < left.length; i += threads)
            for (int j = left == right ? i + 1 : 0; j < right.length; j++) counts.add(plan.pattern(left[i], right[j]), 1);
        return counts;
    }

    private Cursor[] cursors(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> plan.cursor().on(store.bytes(row), 0)).toArray(Cursor[]::new);
    }
}
