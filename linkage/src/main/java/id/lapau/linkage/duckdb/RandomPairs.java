package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** How records drawn at random agree. */
final class RandomPairs {

    private final Plan plan;
    private final RecordStore store;
    private final ExecutorService pool;

    RandomPairs(Plan plan, RecordStore store, ExecutorService pool) {
        this.plan = plan;
        this.store = store;
        this.pool = pool;
    }

    /** Every pair of the one sample and the other; of one sample with itself each pair once. */
    PatternCounts counts(int[] rows, int[] others) {
        var left = Arrays.stream(rows).mapToObj(store::bytes).toArray(byte[][]::new);
        var right = rows == others ? left : Arrays.stream(others).mapToObj(store::bytes).toArray(byte[][]::new);
        var tasks = new ArrayList<Future<PatternCounts>>();
        for (int i = 0; i < left.length; i += 64) {
            int from = i;
            tasks.add(pool.submit(() -> compared(left, right, from, Math.min(from + 64, left.length))));
        }
        var all = new PatternCounts();
        for (var task : tasks) all.addAll(Loader.result(task));
        return all;
    }

    private PatternCounts compared(byte[][] left, byte[][] right, int from, int to) {
        var counts = new PatternCounts();
        Cursor one = plan.cursor();
        Cursor other = plan.cursor();
        for (int i = from; i < to; i++) {
            one.on(left[i], 0);
            for (int j = left == right ? i + 1 : 0; j < right.length; j++) counts.add(plan.pattern(one, other.on(right[j], 0)), 1);
        }
        return counts;
    }
}
