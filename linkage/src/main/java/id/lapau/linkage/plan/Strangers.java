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

    /**
     * @param random     pairs drawn at random, without the matches that are expected among them
     * @param candidates likewise
     * @param total      number of random pairs
     * @param allPairs   pairs that there are
     */
    Strangers(Tally random, Tally candidates, double total, double allPairs) {
        this.random = random;
        this.candidates = candidates;
        this.total = total;
        this.share = total / allPairs;
    }

    /** Probability of each level. */
    double[][] alone() {
        var u = new double[random.comparisons()][];
        for (int i = 0; i < u.length; i++) u[i] = alone(i);
        return u;
    }

    private double[] alone(int comparison) {
        var u = new double[random.levels(comparison)];
        double all = 0;
        for (int level = 1; level < u.length; level++)
            all += u[level] = Math.max(LEAST_SEEN, Math.max(random.of(comparison, level), share * candidates.of(comparison, level)));
        for (int level = 1; level < u.length; level++) u[level] /= all;
        return u;
    }

    /** Probability of each level of one under each of the other's; where few pairs show it, what it is whatever the other shows. */
    List<List<Double>> given(int comparison, int other, double[][] u) {
        var rows = new ArrayList<List<Double>>();
        for (int b = 1; b < random.levels(other); b++) rows.add(row(comparison, other, b, u));
        return rows;
    }

    private List<Double> row(int comparison, int other, int b, double[][] u) {
        var alone = u[comparison];
        var found = new double[alone.length];
        double all = 0;
        double seen = 0;
        for (int a = 1; a < alone.length; a++) {
            double r = random.of(comparison, a, other, b);
            double c = candidates.of(comparison, a, other, b);
            double least = alone[a] * u[other][b] * total;
            found[a] = Math.max(least, Math.max(r, share * c));
            all += found[a];
            seen += Math.max(r, c);
        }
        double apart = PAIRS_APART * all / Math.max(seen, 1);
        var row = new ArrayList<Double>();
        for (int a = 1; a < alone.length; a++) row.add((found[a] + apart * alone[a]) / (all + apart));
        return row;
    }
}
