package id.lapau.linkage.spark;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.plan.Plan;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The encoded records of one or two tables, kept by the executors as the view {@code records}. */
final class Population {

    private final SparkSession spark;
    private final String settings;
    private final Plan plan;
    private final long border;
    private final long end;
    private final List<Dataset<Row>> kept = new java.util.ArrayList<>();

    /** @param tables paths of one table, or of two */
    Population(SparkSession spark, String settings, List<String> tables) {
        this.spark = spark;
        this.settings = settings;
        this.plan = Step.plan(settings);
        long first = load(tables.getFirst(), 0);
        end = tables.size() > 1 ? load(tables.get(1), first) : first;
        border = tables.size() > 1 ? first : 0;
        kept.stream().reduce(Dataset::union).orElseThrow().createOrReplaceTempView("records");
    }

    private long load(String path, long first) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var table = CsvTable.open(context, path);
        var encoding = Encoding.of(settings, table, first);
        var records = spark.createDataFrame(table.lines().mapPartitions(encoding), Encoding.RECORDS)
                .repartition(context.defaultParallelism() * 3, new org.apache.spark.sql.Column("row")).persist(StorageLevel.MEMORY_AND_DISK());
        kept.add(records);
        long count = records.count();
        if (count == 0) throw DataException.noRecord(table.name());
        refuseDoubleIds(table.name(), records, first);
        return first + count;
    }

    private void refuseDoubleIds(String table, Dataset<Row> records, long first) {
        records.createOrReplaceTempView("loaded");
        var twice = spark.sql("SELECT draw FROM loaded GROUP BY draw HAVING count(*) > 1 ORDER BY draw LIMIT 1").collectAsList();
        if (twice.isEmpty()) return;
        var two = spark.sql("SELECT row, record FROM loaded WHERE draw = " + twice.getFirst().getLong(0) + " ORDER BY row LIMIT 2").collectAsList();
        var id = plan.cursor().on(two.getFirst().getAs("record"), 0).id();
        throw DataException.doubleId(table, two.get(0).getLong(0) - first + 1, two.get(1).getLong(0) - first + 1, id, plan.settings().id().orElse(""));
    }

    Dataset<Row> records() {
        return spark.table("records");
    }

    /** The first row of the second table, or 0 where one table is searched within itself. */
    long border() {
        return border;
    }

    long size() {
        return end;
    }

    /** Pairs that there are. */
    double pairs() {
        return border == 0 ? (double) end * (end - 1) / 2 : (double) border * (end - border);
    }

    /** Records of the first table that are drawn first, in their order. */
    List<byte[]> leftSample(int size) {
        return sample(0, border == 0 ? end : border, size);
    }

    /** The same of the second. */
    List<byte[]> rightSample(int size) {
        return sample(border, end, size);
    }

    private List<byte[]> sample(long from, long to, int size) {
        return spark.sql("""
                SELECT record FROM (SELECT row, record FROM records WHERE row >= %d AND row < %d ORDER BY draw LIMIT %d) ORDER BY row"""
                .formatted(from, to, size)).collectAsList().stream().map(row -> row.<byte[]>getAs(0)).toList();
    }

    void release() {
        kept.forEach(Dataset::unpersist);
    }
}
