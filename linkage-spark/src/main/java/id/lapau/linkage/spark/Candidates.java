package id.lapau.linkage.spark;

import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.RulePairs;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** All pairs that blocking finds, compared, as the view {@code pairs}; and how often each pattern was seen. */
final class Candidates {

    private static final int PAIRS_PER_TASK = 1_000_000;
    private static final int MOST_TASKS = 20_000;

    private final Plan plan;
    private final Blocks blocks;
    private final Dataset<Row> pairs;
    private final PatternCounts counts = new PatternCounts();
    private final long[] scored;

    Candidates(SparkSession spark, String settings, Population population, Blocks blocks) {
        this.plan = Step.plan(settings);
        this.blocks = blocks;
        int tasks = (int) Math.clamp(blocks.pairs() / PAIRS_PER_TASK, spark.sparkContext().defaultParallelism() * 3L, MOST_TASKS);
        pairs = population.records().mapPartitions(KeyedRecords.records(settings, blocks.oversized()), KeyedRecords.RECORDS)
                .repartition(tasks, functions.col("key")).sortWithinPartitions("rule", "key", "row")
                .mapPartitions(new Comparing(settings, blocks.oversized(), population.border()), Comparing.PAIRS).persist(StorageLevel.MEMORY_AND_DISK());
        pairs.createOrReplaceTempView("pairs");
        scored = new long[plan.allRules()];
        spark.sql("SELECT rule, pattern, count(*) FROM pairs GROUP BY rule, pattern").collectAsList().forEach(row -> count(row.getInt(0), row.getLong(1), row.getLong(2)));
    }

    private void count(int rule, long pattern, long number) {
        scored[rule] += number;
        counts.add(pattern, number);
    }

    PatternCounts counts() {
        return counts;
    }

    /** What each rule brought; a narrower rule only where it was needed. */
    List<RulePairs> rules() {
        return IntStream.range(0, plan.allRules()).filter(rule -> rule < plan.rules() || blocks.pairs(rule) > 0)
                .mapToObj(rule -> new RulePairs(plan.ruleName(rule), blocks.pairs(rule), scored[rule])).toList();
    }

    void release() {
        pairs.unpersist();
    }
}
