package id.lapau.linkage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.Scorer;
import id.lapau.linkage.result.Histogram;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.RecordRef;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Turns compared pairs into weighed ones; records and values are joined only to those that can reach the wanted probability. */
final class Scoring {

    private final SparkSession spark;
    private final String settings;
    private final Plan plan;
    private final PatternCounts seen;
    private final Scorer scorer;
    private final double wanted;
    private final int rightTable;

    /** @param rightTable where the right record of every pair stands: 1 when two tables are linked */
    Scoring(SparkSession spark, String settings, PatternCounts seen, Model model, int rightTable) {
        this.spark = spark;
        this.settings = settings;
        this.plan = Step.plan(settings);
        this.seen = seen;
        this.rightTable = rightTable;
        this.scorer = plan.scorer(model);
        this.wanted = Model.weight(Math.min(plan.settings().results().pairs(), plan.settings().results().clusters()));
    }

    /** The surest first. */
    List<LinkedPair> pairs() {
        var holders = values();
        return withHolders(named()).mapPartitions(new Weighing(settings, scorer.model(), holders, wanted), Weighing.WEIGHED)
                .collectAsList().stream().map(this::pair).sorted(LinkedPair.SUREST_FIRST).toList();
    }

    private LinkedPair pair(Row row) {
        double weight = row.getDouble(2);
        var contributions = row.<Double>getList(3).stream().mapToDouble(Double::doubleValue).toArray();
        return new LinkedPair(new RecordRef(0, row.getString(0)), new RecordRef(rightTable, row.getString(1)), weight, Model.probability(weight), contributions, row.getLong(4));
    }

    /** Counts the records that hold each value, as the view {@code held}. @return for each rare comparison those that hold any */
    private double[] values() {
        spark.table("records").mapPartitions(new Values(settings), Values.VALUES).groupBy("rare", "value").count().createOrReplaceTempView("held");
        var holders = new double[plan.rareComparisons().length];
        if (holders.length > 0) spark.sql("SELECT rare, sum(count) FROM held GROUP BY rare").collectAsList().forEach(row -> holders[row.getInt(0)] = row.getLong(1));
        return holders;
    }

    private Dataset<Row> named() {
        spark.createDataset(possible(), Encoders.LONG()).createOrReplaceTempView("possible");
        return spark.sql("""
                SELECT pairs.pattern, l.record AS record_l, r.record AS record_r
                FROM pairs
                  LEFT SEMI JOIN possible ON possible.value = pairs.pattern
                  JOIN records l ON l.row = pairs.row_l
                  JOIN records r ON r.row = pairs.row_r""").mapPartitions(new Naming(settings), Naming.NAMED);
    }

    private List<Long> possible() {
        var possible = new ArrayList<Long>();
        seen.each((pattern, _) -> {
            if (scorer.weight(pattern) + scorer.mostRarity(pattern) >= wanted) possible.add(pattern);
        });
        return possible;
    }

    private Dataset<Row> withHolders(Dataset<Row> pairs) {
        for (int i = 0; i < plan.rareComparisons().length; i++) {
            var held = spark.table("held").filter(col("rare").equalTo(i)).select(col("value").as("value_" + i), col("count").as("holders_" + i));
            pairs = pairs.join(held, col("held").getItem(i).equalTo(col("value_" + i)), "left").withColumn("holders_" + i, coalesce(col("holders_" + i), lit(1L)));
        }
        return pairs;
    }

    Histogram histogram() {
        var histogram = new Histogram();
        seen.each((pattern, count) -> histogram.add(scorer.weight(pattern), count));
        return histogram;
    }
}
