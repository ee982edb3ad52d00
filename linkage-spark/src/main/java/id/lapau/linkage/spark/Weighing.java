package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.Scorer;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Weighs named pairs, and drops those that don't reach what is wanted. */
final class Weighing extends Step {

    static final Encoder<Row> WEIGHED = Encoders.row(StructType.fromDDL("id_l STRING NOT NULL, id_r STRING NOT NULL, weight DOUBLE NOT NULL, contributions ARRAY<DOUBLE> NOT NULL, pattern BIGINT NOT NULL"));

    private final Model model;
    private final double wanted;
    private final double[] holders;

    /** @param holders for each rare comparison how many records have a value there at all @param wanted least weight */
    Weighing(String settings, Model model, double[] holders, double wanted) {
        super(settings);
        this.model = model;
        this.holders = holders;
        this.wanted = wanted;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
        var scorer = plan().scorer(model);
        return stream(pairs).map(pair -> weighed(scorer, pair)).filter(pair -> pair.getDouble(2) >= wanted).iterator();
    }

    private Row weighed(Scorer scorer, Row pair) {
        long pattern = pair.getAs("pattern");
        var shares = new double[holders.length];
        for (int i = 0; i < shares.length; i++) shares[i] = Math.max(pair.<Long>getAs("holders_" + i), 1) / Math.max(holders[i], 1);
        var contributions = scorer.contributions(pattern, shares);
        return RowFactory.create(pair.getAs("id_l"), pair.getAs("id_r"), scorer.weight(contributions), Arrays.stream(contributions).boxed().toArray(Double[]::new), pattern);
    }
}
