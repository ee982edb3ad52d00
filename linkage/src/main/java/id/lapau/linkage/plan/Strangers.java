package id.lapau.linkage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How records of two persons agree. Pairs drawn at random show it without bend, but seldom show what is rare, such as two who
 * live at one address; candidates show the rare, but only where a blocking rule led to it. The larger count holds.
 */
final class Strangers {

    private static final double LEAST_SEEN = 0.5;
    private static final double PAIRS_APART = 8;

    private final Tally random;
    private final Tally candidates;
    private final double total;
    private final double share;

    /** @param total number of random pairs @param allPairs pairs that there are */
    Strangers(Tally random, double total, Tally candidates, double allPairs) {
        this.random = random;
        this.candidates = candidates;
        this.total = total;
        this.share = total / allPairs;
    }

    /** Probability of each level. @param matched expected matches among the candidates */
    double[][] alone(Tally matched) {
        var u = new double[random.comparisons()][];
        for (int i = 0; i < u.length; i++) u[i] = alone(matched, i);
        return u;
    }

    private double[] alone(Tally matched, int comparison) {
        var u = new double[random.levels(comparison)];
        double all = 0;
        for (int level = 1; level < u.length; level++) {
            double taken = matched.of(comparison, level);
            double found = larger(random.of(comparison, level), candidates.of(comparison, level), taken);
            all += u[level] = Math.max(found, LEAST_SEEN);
        }
        for (int level = 1; level < u.length; level++) u[level] /= all;
        return u;
    }

    /** Of a count among random pairs and one among candidates, both without matches, the one that shows more, as a count of random pairs. */
    private double larger(double random, double candidates, double matched) {
        return Math.max(random - share * matched, share * (candidates - matched));
    }

    /** Probability of each level of one under each of the other's; where few pairs show it, what it is whatever the other shows. */
    List<List<Double>> given(Tally matched, int comparison, int other, double[][] u) {
        var rows = new ArrayList<List<Double>>();
        for (int b = 1; b < random.levels(other); b++) rows.add(row(matched, comparison, other, b, u));
        return rows;
    }

    private List<Double> row(Tally matched, int comparison, int other, int b, double[][] u) {
        var alone = u[comparison];
        var found = new double[alone.length];
        double all = 0;
        double seen = 0;
        for (int a = 1; a < alone.length; a++) {
            double r = random.of(comparison, a, other, b);
            double c = candidates.of(comparison, a, other, b);
            double least = alone[a] * u[other][b] * total;
            found[a] = Math.max(least, larger(r, c, matched.of(comparison, a, other, b)));
            all += found[a];
            seen += Math.max(r, c);
        }
        double apart = PAIRS_APART * all / Math.max(seen, 1);
        var row = new ArrayList<Double>();
        for (int a = 1; a < alone.length; a++) row.add((found[a] + apart * alone[a]) / (all + apart));
        return row;
    }
}
