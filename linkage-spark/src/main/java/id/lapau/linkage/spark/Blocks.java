package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LargeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Sizes of blocks: how many pairs each rule makes, and which blocks would explode and are split by narrower keys or refused. */
final class Blocks {

    private static final int SHOWN_PER_RULE = 20;

    private final SparkSession spark;
    private final String settings;
    private final Plan plan;
    private final Population population;
    private final Oversized oversized = new Oversized();
    private final List<LargeBlock> large = new ArrayList<>();
    private final long[] pairs;

    Blocks(SparkSession spark, String settings, Population population) {
        this.spark = spark;
        this.settings = settings;
        this.plan = Step.plan(settings);
        this.population = population;
        this.pairs = new long[plan.allRules()];
        count(0, plan.rules());
        if (!oversized.isEmpty()) count(plan.rules(), plan.allRules());
    }

    Oversized oversized() {
        return oversized;
    }

    List<LargeBlock> large() {
        return large;
    }

    /** Pairs that share a key of the rule, oversized blocks left out. */
    long pairs(int rule) {
        return pairs[rule];
    }

    long pairs() {
        return LongStream.of(pairs).sum();
    }

    private void count(int from, int to) {
        population.records().mapPartitions(KeyedRecords.keys(settings, oversized, from, to), KeyedRecords.KEYS).createOrReplaceTempView("keys");
        var sizes = sizes();
        sizes.stream().filter(size -> size.isNullAt(1)).forEach(size -> pairs[size.getInt(0)] = size.getLong(2));
        var exploding = sizes.stream().filter(size -> !size.isNullAt(1)).toList();
        exploding.forEach(block -> oversized.add(block.getInt(0), block.getLong(1)));
        for (int rule = from; rule < to; rule++) note(rule, exploding);
    }

    /** Of each rule one row for the blocks that are small enough, and one for each that is not. */
    private List<Row> sizes() {
        return spark.sql("""
                SELECT rule, large, sum(pairs) AS pairs, max(records) AS records, min(first) AS first
                FROM (SELECT rule, if(count(*) > %1$d, key, NULL) AS large, count(*) AS records, min(row) AS first,
                             if(%2$d = 0, count(*) * (count(*) - 1) div 2, count_if(row < %2$d) * count_if(row >= %2$d)) AS pairs
                      FROM keys GROUP BY rule, key)
                GROUP BY rule, large
                ORDER BY rule, records DESC, first""".formatted(plan.settings().limits().block(), population.border())).collectAsList();
    }

    private void note(int rule, List<Row> exploding) {
        var shown = exploding.stream().filter(block -> block.getInt(0) == rule).limit(SHOWN_PER_RULE).toList();
        if (shown.isEmpty()) return;
        var values = values(rule, shown);
        for (var block : shown) large.add(block(rule, block, values.get(block.getLong(4))));
        if (plan.settings().limits().refuse()) throw large.getFirst().refused();
    }

    private LargeBlock block(int rule, Row block, String value) {
        long records = block.getLong(3);
        return new LargeBlock(plan.ruleName(rule), value, records, records * (records - 1) / 2, rule >= plan.rules());
    }

    private Map<Long, String> values(int rule, List<Row> blocks) {
        var rows = blocks.stream().map(block -> Long.toString(block.getLong(4))).collect(Collectors.joining(", "));
        return spark.sql("SELECT row, record FROM records WHERE row IN (%s)".formatted(rows)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getLong(0), row -> plan.shown(rule, plan.cursor().on(row.getAs(1), 0))));
    }
}
