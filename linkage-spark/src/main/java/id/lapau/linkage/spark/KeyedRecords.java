package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Each record once for every blocking key that it has; a narrower key only where the wider one's block is oversized. */
final class KeyedRecords extends Step {

    static final Encoder<Row> KEYS = Encoders.row(StructType.fromDDL("rule INT NOT NULL, key BIGINT NOT NULL, row BIGINT NOT NULL"));
    static final Encoder<Row> RECORDS = Encoders.row(StructType.fromDDL("rule INT NOT NULL, key BIGINT NOT NULL, row BIGINT NOT NULL, record BINARY NOT NULL"));

    private final Oversized oversized;
    private final int from;
    private final int to;
    private final boolean comparable;

    private KeyedRecords(String settings, Oversized oversized, int from, int to, boolean comparable) {
        super(settings);
        this.oversized = oversized;
        this.from = from;
        this.to = to;
        this.comparable = comparable;
    }

    /** Keys alone, of the rules from the one to before the other. */
    static KeyedRecords keys(String settings, Oversized oversized, int from, int to) {
        return new KeyedRecords(settings, oversized, from, to, false);
    }

    /** Keys with records, of all blocks that are not oversized. */
    static KeyedRecords records(String settings, Oversized oversized) {
        return new KeyedRecords(settings, oversized, 0, plan(settings).allRules(), true);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        var cursor = plan().cursor();
        return stream(rows).flatMap(row -> keyed(row, cursor)).iterator();
    }

    private Stream<Row> keyed(Row row, Cursor cursor) {
        byte[] record = row.getAs("record");
        long number = row.getAs("row");
        cursor.on(record, 0);
        return IntStream.range(from, to).filter(rule -> wanted(plan(), rule, cursor))
                .mapToObj(rule -> comparable ? RowFactory.create(rule, plan().key(rule, cursor), number, record) : RowFactory.create(rule, plan().key(rule, cursor), number));
    }

    private boolean wanted(Plan plan, int rule, Cursor record) {
        if (rule >= plan.rules() && !oversized.contains(plan.origin(rule), record.key(plan.origin(rule)))) return false;
        long key = plan.key(rule, record);
        return key != 0 && !(comparable && oversized.contains(rule, key));
    }
}
