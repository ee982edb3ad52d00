package id.lapau.linkage.plan;

/**
 * Candidates that are taken for matches before anything is learned: those that differ in the fewest fields and agree on more than
 * chance explains. Where a field differs in almost all of them, as venues do that two libraries call otherwise, one more may.
 */
final class Seeds {

    private static final double ENOUGH = 0.1;

    private final int[] levels;
    private final double[][] weights;
    private final double leastWeight;
    private final int most;

    /** @param u of each level, matches among it */
    Seeds(PatternCounts candidates, int[] levels, double[][] u, double allPairs) {
        this.levels = levels;
        this.leastWeight = Math.log(10 * Math.sqrt(allPairs));
        weights = new double[levels.length][];
        for (int i = 0; i < levels.length; i++) {
            weights[i] = Matches.believed(levels[i]);
            for (int level = 1; level < levels[i]; level++) weights[i][level] = Math.log(weights[i][level] / u[i][level]);
        }
        var found = new long[levels.length + 1];
        candidates.each((pattern, count) -> {
            if (mostlyEqual(pattern) && plausible(pattern)) found[differing(pattern)] += count;
        });
        most = most(found);
    }

    /** 1 for a pattern that is taken for a match, else 0. */
    double share(long pattern) {
        return differing(pattern) <= most && mostlyEqual(pattern) && plausible(pattern) ? 1 : 0;
    }

    private static int most(long[] found) {
        long sum = 0;
        for (int most = 0; most < found.length - 1; most++) {
            sum += found[most];
            if (sum > 0 && sum >= ENOUGH * (sum + found[most + 1])) return most;
        }
        return found.length - 1;
    }

    /** Whether of the fields that agree two thirds are equal, not only alike. */
    private boolean mostlyEqual(long pattern) {
        int equal = 0;
        int alike = 0;
        for (int i = 0; i < levels.length; i++) {
            int level = Agreement.level(pattern, i);
            if (level == 1) equal++;
            else if (level > 1 && level < levels[i] - 1) alike++;
        }
        return equal >= 2 * alike;
    }

    private boolean plausible(long pattern) {
        double weight = 0;
        for (int i = 0; i < levels.length; i++) weight += weights[i][Agreement.level(pattern, i)];
        return weight >= leastWeight;
    }

    private int differing(long pattern) {
        int differing = 0;
        for (int i = 0; i < levels.length; i++) if (Agreement.level(pattern, i) == levels[i] - 1) differing++;
        return differing;
    }
}
