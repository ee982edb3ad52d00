package id.lapau.linkage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How matches agree. Few pairs are outvoted by what is believed of any data: mostly equal, seldom different (a Dirichlet prior, as
 * in Enamorado, Fifield and Imai, 2019).
 */
final class Matches {

    /** So many believed pairs that fields stay independent. */
    static final double INDEPENDENT = 1e15;

    private static final double PAIRS_BELIEVED = 50;
    private static final double DIFFERENT = 0.05;
    private static final double ALIKE = 0.1;

    private Matches() {}

    /** Probability of each level. @param seen expected matches */
    static double[][] alone(Tally seen) {
        var m = new double[seen.comparisons()][];
        for (int i = 0; i < m.length; i++) m[i] = alone(seen, i);
        return m;
    }

    private static double[] alone(Tally seen, int comparison) {
        var m = believed(seen.levels(comparison));
        double all = PAIRS_BELIEVED;
        for (int level = 1; level < m.length; level++) all += seen.of(comparison, level);
        for (int level = 1; level < m.length; level++) m[level] = (seen.of(comparison, level) + PAIRS_BELIEVED * m[level]) / all;
        return m;
    }

    /** What is believed before anything was seen. @param levels missing and 'else' included */
    static double[] believed(int levels) {
        var m = new double[levels];
        int between = levels - 3;
        for (int level = 2; level < levels - 1; level++) m[level] = ALIKE / between;
        m[levels - 1] = DIFFERENT;
        m[1] = 1 - DIFFERENT - (between > 0 ? ALIKE : 0);
        return m;
    }

    /**
     * Probability of each level under each of the other's; where few pairs show it, what it is whatever the other shows.
     *
     * @param apart pairs that it takes to be believed
     */
    static List<List<Double>> given(Tally seen, int comparison, int other, double[] alone, double apart) {
        var rows = new ArrayList<List<Double>>();
        for (int b = 1; b < seen.levels(other); b++) rows.add(row(seen, comparison, other, b, alone, apart));
        return rows;
    }

    private static List<Double> row(Tally seen, int comparison, int other, int b, double[] alone, double apart) {
        double all = apart;
        for (int a = 1; a < alone.length; a++) all += seen.of(comparison, a, other, b);
        var row = new ArrayList<Double>();
        for (int a = 1; a < alone.length; a++) row.add((seen.of(comparison, a, other, b) + apart * alone[a]) / all);
        return row;
    }
}
