package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Cursor;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Pairs with the ids of their records, and the left record's values in comparisons where a rare one counts more. */
final class Naming extends Step {

    static final Encoder<Row> NAMED = Encoders.row(StructType.fromDDL("id_l STRING NOT NULL, id_r STRING NOT NULL, pattern BIGINT NOT NULL, held ARRAY<BIGINT> NOT NULL"));

    Naming(String settings) {
        super(settings);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
        var left = plan().cursor();
        var right = plan().cursor();
        return stream(pairs).map(pair -> named(pair, left.on(pair.getAs("record_l"), 0), right.on(pair.getAs("record_r"), 0))).iterator();
    }

    private Row named(Row pair, Cursor left, Cursor right) {
        var held = Arrays.stream(plan().rareComparisons()).mapToObj(comparison -> plan().value(comparison, left)).toArray(Long[]::new);
        return RowFactory.create(left.id(), right.id(), pair.getAs("pattern"), held);
    }
}
