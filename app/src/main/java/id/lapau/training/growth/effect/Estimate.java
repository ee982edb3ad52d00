package id.lapau.training.growth.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Difference in differences over matched businesses, corrected for what coarse matching left unlike.
 *
 * <p>For each business that took part, the change it would have had is predicted from its peers: their mean change plus a
 * slope in earlier level and trend, fitted among the others within strata (Abadie, Imbens, JBES 29, 2011). The gain is the
 * mean of what they had beyond that. Its variance is the one of matching estimators for the effect on businesses like the
 * treated (Abadie, Imbens, Econometrica 74, 2006, theorem 7), residuals made honest by their leverage and summed by business
 * where one is a peer twice. Each business gives one difference, so months that resemble each other do not count as many
 * observations (Bertrand, Duflo, Mullainathan, QJE 119, 2004). Student's t has the degrees of freedom of Satterthwaite.
 *
 * @param gain           as a logarithm
 * @param peersThatCount how many peers of equal weight would be as precise
 */
record Estimate(double gain, double variance, double freedom, double peersThatCount) {

    private static final double UPPER_END_OF_95 = 0.975;

    /** What the residual of a peer does to the gain: in all, and squared for each prediction alone. */
    private record Influence(double weight, double moved, double alone) {

        Influence plus(Influence other) {
            return new Influence(weight + other.weight, moved + other.moved, alone + other.alone);
        }
    }

    /** Where the businesses lie for which a prediction is asked, as sums. */
    private record Asked(RealVector sum, RealMatrix products) {

        static Asked of(List<RealVector> offsets) {
            RealVector sum = new ArrayRealVector(2);
            RealMatrix products = MatrixUtils.createRealMatrix(2, 2);
            for (var offset : offsets) {
                sum = sum.add(offset);
                products = products.add(offset.outerProduct(offset));
            }
            return new Asked(sum, products);
        }
    }

    double halfWidth() {
        return Math.sqrt(variance) * new TDistribution(freedom).inverseCumulativeProbability(UPPER_END_OF_95);
    }

    static Estimate of(List<Stratum> strata) {
        var slope = Slope.of(strata);
        var gaps = strata.stream().flatMapToDouble(s -> s.took().stream().mapToDouble(unit -> slope.beyond(s, unit))).toArray();
        var peers = influences(strata, slope).values();
        double ofTook = StatUtils.variance(gaps) / gaps.length;
        double ofPeers = Math.max(0, peers.stream().mapToDouble(peer -> peer.moved * peer.moved - peer.alone).sum()) / gaps.length / gaps.length;
        double counting = square(peers.stream().mapToDouble(Influence::weight).sum()) / peers.stream().mapToDouble(peer -> square(peer.weight)).sum();
        double freedom = square(ofTook + ofPeers) / (square(ofTook) / (gaps.length - 1) + square(ofPeers) / counting);
        return new Estimate(StatUtils.mean(gaps), ofTook + ofPeers, freedom, counting);
    }

    private static Map<UUID, Influence> influences(List<Stratum> strata, Slope slope) {
        var asked = Asked.of(strata.stream().flatMap(s -> s.took().stream().map(unit -> Slope.offset(s, unit))).toList());
        var influences = new HashMap<UUID, Influence>();
        for (var stratum : strata) {
            var here = Asked.of(stratum.took().stream().map(unit -> Slope.offset(stratum, unit)).toList());
            for (var peer : stratum.others()) influences.merge(peer.business(), influence(stratum, peer, slope, asked, here), Influence::plus);
        }
        return influences;
    }

    /** A peer moves each prediction in its stratum by its share of the mean, and every prediction by its pull on the slope. */
    private static Influence influence(Stratum stratum, Unit peer, Slope slope, Asked asked, Asked here) {
        var reach = slope.reach(stratum, peer);
        double mean = 1.0 / stratum.others().size();
        double residual = slope.honestResidual(stratum, peer);
        double weight = stratum.weight() + reach.dotProduct(asked.sum);
        double squares = stratum.weight() * mean + 2 * mean * reach.dotProduct(here.sum) + reach.dotProduct(asked.products.operate(reach));
        return new Influence(weight, weight * residual, squares * square(residual));
    }

    private static double square(double value) {
        return value * value;
    }
}
