package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.PartReader;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LargeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Groups records by the keys of each rule; blocks that would explode are split by narrower keys or refused. */
final class Blocking {

    private static final int SHOWN_PER_RULE = 20;

    private final Plan plan;
    private final RecordStore store;
    private final Grouping grouping;
    private final ExecutorService pool;
    private final int limit;
    private final Oversized oversized = new Oversized();
    private final List<LargeBlock> large = new ArrayList<>();
    private final Blocks[] blocks;

    Blocking(Plan plan, RecordStore store, Grouping grouping, ExecutorService pool) {
        this.plan = plan;
        this.store = store;
        this.grouping = grouping;
        this.pool = pool;
        this.limit = plan.settings().limits().block();
        this.blocks = new Blocks[plan.allRules()];
        Arrays.fill(blocks, Blocks.NONE);
    }

    Oversized oversized() {
        return oversized;
    }

    List<LargeBlock> large() {
        return large;
    }

    /** The blocks of a rule, the oversized ones among them. */
    Blocks blocks(int rule) {
        return blocks[rule];
    }

    void group() {
        group(IntStream.range(0, plan.rules()).toArray());
        group(IntStream.range(plan.rules(), plan.allRules()).filter(rule -> widest(plan.origin(rule)) > limit).toArray());
    }

    private void group(int[] rules) {
        var tasks = new ArrayList<Future<Blocks>>();
        for (int rule : rules) tasks.add(pool.submit(() -> rule < plan.rules() ? wide(rule) : narrow(rule)));
        for (int i = 0; i < rules.length; i++) blocks[rules[i]] = PartReader.result(tasks.get(i));
        for (int rule : rules) note(rule);
    }

    private Blocks wide(int rule) {
        return grouping.blocks(visitor -> store.column(rule, 0, store.end(), (first, keys, count) -> {
            for (int i = 0; i < count; i++) if (keys[i] != 0) visitor.visit(keys[i], first + i);
        }), store.end());
    }

    /** Records of the oversized blocks by the narrower key, which is made anew in each pass. */
    private Blocks narrow(int rule) {
        var origin = blocks[plan.origin(rule)];
        var rows = IntStream.range(0, origin.count()).filter(block -> origin.size(block) > limit).flatMap(block -> Arrays.stream(origin.rows(), origin.from(block), origin.ends()[block])).sorted().toArray();
        var cursor = plan.cursor();
        return grouping.blocks(visitor -> {
            for (int row : rows) {
                long key = plan.key(rule, cursor.on(store.bytes(row), 0));
                if (key != 0) visitor.visit(key, row);
            }
        }, rows.length);
    }

    private int widest(int rule) {
        return IntStream.range(0, blocks[rule].count()).map(blocks[rule]::size).max().orElse(0);
    }

    private void note(int rule) {
        var found = blocks[rule];
        var exploding = IntStream.range(0, found.count()).filter(block -> found.size(block) > limit).boxed()
                .sorted(Comparator.<Integer>comparingInt(found::size).reversed().thenComparingInt(found::first)).toList();
        for (int i = 0; i < exploding.size(); i++) note(rule, found.first(exploding.get(i)), found.size(exploding.get(i)), i < SHOWN_PER_RULE);
    }

    private void note(int rule, int row, long records, boolean shown) {
        var record = read(row);
        oversized.add(rule, plan.key(rule, record));
        if (shown) large.add(new LargeBlock(plan.ruleName(rule), plan.shown(rule, record), records, records * (records - 1) / 2, rule >= plan.rules()));
        if (plan.settings().limits().refuse()) throw large.getLast().refused();
    }

    private Cursor read(int row) {
        return plan.cursor().on(store.bytes(row), 0);
    }
}
