package id.lapau.linkage.spark;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The values of records in comparisons where a rare one counts more. */
final class Values extends Step {

    static final Encoder<Row> VALUES = Encoders.row(StructType.fromDDL("rare INT NOT NULL, value BIGINT NOT NULL"));

    Values(String settings) {
        super(settings);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        var plan = plan();
        var rare = plan.rareComparisons();
        var cursor = plan.cursor();
        return stream(records).flatMap(row -> {
            cursor.on(row.getAs("record"), 0);
            return IntStream.range(0, rare.length).filter(i -> plan.value(rare[i], cursor) != 0).mapToObj(i -> RowFactory.create(i, plan.value(rare[i], cursor)));
        }).iterator();
    }
}
