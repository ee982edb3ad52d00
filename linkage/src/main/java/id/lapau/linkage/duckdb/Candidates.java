package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.RulePairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** Compares the pairs of every block on all threads, each pair once. */
final class Candidates {

    private static final int PAIRS_PER_TASK = 50_000;
    private static final int TASKS_AHEAD = 64;

    private final Plan plan;
    private final RecordStore store;
    private final Blocking blocking;
    private final int limit;
    private final int border;
    private final ExecutorService pool;
    private final PairStore pairs;
    private final PatternCounts counts = new PatternCounts();
    private final AtomicLongArray shared;
    private final AtomicLongArray scored;
    private final List<Future<?>> tasks = new ArrayList<>();
    private final Semaphore room = new Semaphore(TASKS_AHEAD);

    /** @param border the first row of the second table, or 0 when one table is searched within itself */
    Candidates(Plan plan, RecordStore store, Blocking blocking, int border, ExecutorService pool, PairStore pairs) {
        this.plan = plan;
        this.store = store;
        this.blocking = blocking;
        this.limit = plan.settings().limits().block();
        this.border = border;
        this.pool = pool;
        this.pairs = pairs;
        this.shared = new AtomicLongArray(plan.allRules());
        this.scored = new AtomicLongArray(plan.allRules());
    }

    PatternCounts counts() {
        return counts;
    }

    /** What each rule brought; a narrower rule only where it was needed. */
    List<RulePairs> rules() {
        return IntStream.range(0, plan.allRules()).filter(rule -> rule < plan.rules() || shared.get(rule) > 0)
                .mapToObj(rule -> new RulePairs(plan.ruleName(rule), shared.get(rule), scored.get(rule))).toList();
    }

    void compareAll() {
        for (int rule = 0; rule < plan.allRules(); rule++) submit(rule, blocking.blocks(rule));
        tasks.forEach(PartReader::result);
    }

    private void submit(int rule, Blocks blocks) {
        int from = 0;
        long waiting = 0;
        for (int block = 0; block < blocks.count(); block++) {
            long size = blocks.size(block);
            if (size <= limit) waiting += size * (size - 1) / 2;
            if (waiting < PAIRS_PER_TASK && block + 1 < blocks.count()) continue;
            submit(new Task(rule, blocks, from, block + 1));
            from = block + 1;
            waiting = 0;
        }
    }

    private void submit(Task task) {
        room.acquireUninterruptibly();
        tasks.add(pool.submit(task));
    }

    private final class Task implements Runnable {

        private final int rule;
        private final Blocks blocks;
        private final int first;
        private final int last;
        private final Cursor left = plan.cursor();
        private final Cursor right = plan.cursor();
        private final PatternCounts seen = new PatternCounts();
        private final PairStore.Buffer found = new PairStore.Buffer(pairs);
        private byte[] bytes = new byte[1 << 12];
        private int[] at = new int[64];
        private long sharing;
        private long compared;

        Task(int rule, Blocks blocks, int first, int last) {
            this.rule = rule;
            this.blocks = blocks;
            this.first = first;
            this.last = last;
        }

        @Override
        public void run() {
            try {
                for (int block = first; block < last; block++)
                    if (blocks.size(block) <= limit) {
                        load(blocks.from(block), blocks.ends()[block]);
                        compare(blocks.from(block), blocks.ends()[block]);
                    }
                finish();
            } finally {
                room.release();
            }
        }

        private void finish() {
            found.flush();
            shared.addAndGet(rule, sharing);
            scored.addAndGet(rule, compared);
            synchronized (counts) {
                counts.addAll(seen);
            }
        }

        private void load(int from, int end) {
            if (at.length < end - from) at = new int[end - from];
            int used = 0;
            for (int i = from; i < end; i++) {
                int row = blocks.rows()[i];
                int length = store.length(row);
                if (used + length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
                store.copy(row, bytes, used);
                at[i - from] = used;
                used += length;
            }
        }

        private void compare(int from, int end) {
            var rows = blocks.rows();
            for (int i = from; i < end; i++) {
                if (border > 0 && rows[i] >= border) return;
                left.on(bytes, at[i - from]);
                for (int j = i + 1; j < end; j++) if (rows[j] >= border) compare(rows[i], rows[j], at[j - from]);
            }
        }

        private void compare(int row, int other, int otherAt) {
            sharing++;
            right.on(bytes, otherAt);
            if (plan.takenBefore(rule, left, right, blocking.oversized())) return;
            compared++;
            long pattern = plan.pattern(left, right);
            seen.add(pattern, 1);
            found.add(row, other, pattern);
        }
    }
}
