package id.lapau.linkage.plan;

import java.util.Arrays;

/**
 * How probable agreements are among pairs of one sort, matches or strangers. Fields that go together are hung one below the
 * other: of all trees over the fields that a pair has, the one that tells most (Chow and Liu, 1968). A field's probability is the
 * one under its parent, so that a postcode says little after the suburb has spoken. Safe for many threads.
 */
final class Forest {

    private static final int ALONE = -1;

    private final double[][] alone;
    private final double[][][][] given;
    private final double[][] told;
    private final int[][] parents;
    private final boolean hung;

    /**
     * @param alone probability by comparison and level
     * @param given probability by comparison, its parent, the parent's level and its own; null where two do not go together
     */
    Forest(double[][] alone, double[][][][] given) {
        this.alone = alone;
        this.given = given;
        this.told = new double[alone.length][alone.length];
        this.hung = Arrays.stream(given).flatMap(Arrays::stream).anyMatch(table -> table != null);
        this.parents = new int[hung ? 1 << alone.length : 0][];
        for (int i = 0; i < alone.length; i++) for (int j = 0; j < alone.length; j++) if (given[i][j] != null) told[i][j] = told(i, j);
    }

    /** What one tells of the other (mutual information). */
    private double told(int one, int other) {
        double sum = 0;
        for (int b = 1; b < alone[other].length; b++)
            for (int a = 1; a < alone[one].length; a++) {
                double p = given[one][other][b][a];
                if (p > 0) sum += alone[other][b] * p * Math.log(p / alone[one][a]);
            }
        return sum;
    }

    /** The probability of a comparison's level, given what its parent shows; 1 where it is missing. */
    double of(long pattern, int comparison) {
        int level = Agreement.level(pattern, comparison);
        if (level == 0) return 1;
        int parent = hung ? parents(known(pattern))[comparison] : ALONE;
        return parent == ALONE ? alone[comparison][level] : given[comparison][parent][Agreement.level(pattern, parent)][level];
    }

    /** The probability of a level whatever the others show. */
    double alone(int comparison, int level) {
        return alone[comparison][level];
    }

    private int known(long pattern) {
        int known = 0;
        for (int i = 0; i < alone.length; i++) if (Agreement.level(pattern, i) != 0) known |= 1 << i;
        return known;
    }

    private int[] parents(int known) {
        var found = parents[known];
        if (found == null) parents[known] = found = grown(known);
        return found;
    }

    /** Prim's tree from the first field on, so that later ones say what they add to earlier ones. */
    private int[] grown(int known) {
        var parent = new int[alone.length];
        Arrays.fill(parent, ALONE);
        int left = known;
        int tree = 0;
        while (left != 0) {
            int next = strongest(left, tree, parent);
            left &= ~(1 << next);
            tree |= 1 << next;
        }
        return parent;
    }

    private int strongest(int left, int tree, int[] parent) {
        int best = Integer.numberOfTrailingZeros(left);
        double most = 0;
        for (int i = 0; i < alone.length; i++)
            for (int j = 0; j < alone.length; j++)
                if ((left >> i & 1) == 1 && (tree >> j & 1) == 1 && given[i][j] != null && told[i][j] > most) {
                    most = told[i][j];
                    best = i;
                    parent[i] = j;
                }
        if (most == 0) parent[best] = ALONE;
        return best;
    }
}
