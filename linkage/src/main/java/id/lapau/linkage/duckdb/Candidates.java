package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.RulePairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Compares the pairs of every block on all threads, each pair once. */
final class Candidates {

    private static final int PAIRS_PER_TASK = 20_000;

    private final Plan plan;
    private final RecordStore store;
    private final Keys keys;
    private final Oversized oversized;
    private final int border;
    private final ExecutorService pool;
    private final PairStore pairs;
    private final PatternCounts counts = new PatternCounts();
    private final List<RulePairs> rules = new ArrayList<>();
    private final Semaphore room = new Semaphore(64);

    /** @param border the first row of the second table, or 0 when one table is searched within itself */
    Candidates(Plan plan, RecordStore store, Keys keys, Oversized oversized, int border, ExecutorService pool, PairStore pairs) {
        this.plan = plan;
        this.store = store;
        this.keys = keys;
        this.oversized = oversized;
        this.border = border;
        this.pool = pool;
        this.pairs = pairs;
    }

    PatternCounts counts() {
        return counts;
    }

    List<RulePairs> rules() {
        return rules;
    }

    void compareAll() {
        for (int rule = 0; rule < plan.allRules(); rule++) {
            var work = new RuleWork(rule);
            keys.blocks(rule, plan.settings().limits().block(), (_, rows, count) -> work.block(rows, count));
            work.finish();
            if (rule < plan.rules() || work.shared.sum() > 0) rules.add(new RulePairs(plan.ruleName(rule), work.shared.sum(), work.scored.sum()));
        }
    }

    private final class RuleWork {

        private final int rule;
        private final LongAdder shared = new LongAdder();
        private final LongAdder scored = new LongAdder();
        private final List<Future<?>> tasks = new ArrayList<>();
        private int[] rows = new int[4096];
        private int[] ends = new int[1024];
        private int used;
        private int blocks;
        private long waiting;

        RuleWork(int rule) {
            this.rule = rule;
        }

        void block(int[] block, int count) {
            if (used + count > rows.length) rows = Arrays.copyOf(rows, Math.max(rows.length * 2, used + count));
            if (blocks == ends.length) ends = Arrays.copyOf(ends, blocks * 2);
            System.arraycopy(block, 0, rows, used, count);
            used += count;
            ends[blocks++] = used;
            waiting += (long) count * (count - 1) / 2;
            if (waiting >= PAIRS_PER_TASK) submit();
        }

        private void submit() {
            var task = new Task(this, Arrays.copyOf(rows, used), Arrays.copyOf(ends, blocks));
            room.acquireUninterruptibly();
            tasks.add(pool.submit(task));
            used = 0;
            blocks = 0;
            waiting = 0;
        }

        void finish() {
            if (blocks > 0) submit();
            tasks.forEach(Loader::result);
        }
    }

    private final class Task implements Runnable {

        private final RuleWork work;
        private final int[] rows;
        private final int[] ends;
        private final Cursor left = plan.cursor();
        private final Cursor right = plan.cursor();
        private final PatternCounts seen = new PatternCounts();
        private final PairStore.Buffer found = new PairStore.Buffer(pairs);
        private byte[] bytes = new byte[1 << 14];
        private int[] at = new int[64];
        private long shared;
        private long scored;

        Task(RuleWork work, int[] rows, int[] ends) {
            this.work = work;
            this.rows = rows;
            this.ends = ends;
        }

        @Override
        public void run() {
            try {
                int from = 0;
                for (int end : ends) {
                    load(from, end);
                    compare(from, end);
                    from = end;
                }
                found.flush();
                work.shared.add(shared);
                work.scored.add(scored);
                synchronized (counts) {
                    counts.addAll(seen);
                }
            } finally {
                room.release();
            }
        }

        private void load(int from, int end) {
            if (at.length < end - from) at = new int[end - from];
            int used = 0;
            for (int i = from; i < end; i++) {
                int length = store.length(rows[i]);
                if (used + length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
                store.copy(rows[i], bytes, used);
                at[i - from] = used;
                used += length;
            }
        }

        private void compare(int from, int end) {
            for (int i = from; i < end; i++) {
                if (border > 0 && rows[i] >= border) return;
                left.on(bytes, at[i - from]);
                for (int j = i + 1; j < end; j++) if (rows[j] >= border) compare(rows[i], rows[j], at[j - from]);
            }
        }

        private void compare(int row, int other, int otherAt) {
            shared++;
            right.on(bytes, otherAt);
            if (plan.takenBefore(work.rule, left, right, oversized)) return;
            scored++;
            long pattern = plan.pattern(left, right);
            seen.add(pattern, 1);
            found.add(row, other, pattern);
        }
    }
}
