package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Oversized;
import java.util.Iterator;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Compares the records of each block; a pair that an earlier rule took is left to it. Records come sorted by block, then by row. */
final class Comparing extends Step {

    static final Encoder<Row> PAIRS = Encoders.row(StructType.fromDDL("rule INT NOT NULL, row_l BIGINT NOT NULL, row_r BIGINT NOT NULL, pattern BIGINT NOT NULL"));

    private final Oversized oversized;
    private final long border;

    Comparing(String settings, Oversized oversized, long border) {
        super(settings);
        this.oversized = oversized;
        this.border = border;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        return new BlockPairs(plan(), oversized, border, records);
    }
}
