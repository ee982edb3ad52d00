package id.lapau.training.growth.effect;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How the change of sales goes with earlier level and trend among those that did not take part, within strata, each peer
 * weighted as its stratum is.
 *
 * @param inverse of the weighted products of level and trend
 * @param slope   for a step in level and in trend
 */
record Slope(RealMatrix inverse, RealVector slope) {

    private static final double HIGHEST_LEVERAGE = 0.99;

    static Slope of(List<Stratum> strata) {
        RealMatrix products = MatrixUtils.createRealMatrix(2, 2);
        RealVector changes = new ArrayRealVector(2);
        for (var stratum : strata) for (var peer : stratum.others()) {
            var x = offset(stratum, peer);
            products = products.add(x.outerProduct(x).scalarMultiply(stratum.weight()));
            changes = changes.add(x.mapMultiply(stratum.weight() * (peer.change() - stratum.change())));
        }
        var inverse = new SingularValueDecomposition(products).getSolver().getInverse();
        return new Slope(inverse, inverse.operate(changes));
    }

    /** How far a business lay from the mean of the peers before the course: in level and in trend. */
    static RealVector offset(Stratum stratum, Unit unit) {
        return new ArrayRealVector(new double[] {unit.level() - stratum.level(), unit.trend() - stratum.trend()});
    }

    /** What a business had beyond what its peers let expect. */
    double beyond(Stratum stratum, Unit unit) {
        return unit.change() - stratum.change() - slope.dotProduct(offset(stratum, unit));
    }

    /** The same for a peer, made as large as it would be had the peer itself not been used to predict it (HC2). */
    double honestResidual(Stratum stratum, Unit peer) {
        double leverage = 1.0 / stratum.others().size() + reach(stratum, peer).dotProduct(offset(stratum, peer));
        return beyond(stratum, peer) / Math.sqrt(1 - Math.min(leverage, HIGHEST_LEVERAGE));
    }

    /** How much a peer moves the prediction for a business that lies one step off the mean in each direction. */
    RealVector reach(Stratum stratum, Unit peer) {
        return inverse.operate(offset(stratum, peer)).mapMultiply(stratum.weight());
    }
}
