package id.lapau.linkage.plan;

/**
 * Candidates that are taken for matches before anything is learned: those that differ in the fewest fields and agree on more than
 * chance explains. Where a field differs in almost all of them, as venues do that two libraries call otherwise, one more may.
 */
final class Seeds {

    private static final double ENOUGH = 0.1;

    private final PatternCounts candidates;
    private final int[] levels;
    private final double[][] weights;
    private final double leastWeight;

    Seeds(PatternCounts candidates, int[] levels, Strangers strangers, double allPairs) {
        this.candidates = candidates;
        this.levels = levels;
        this.leastWeight = Math.log(10 * Math.sqrt(allPairs));
        var u = strangers.alone(new Tally(levels));
        weights = new double[levels.length][];
        for (int i = 0; i < levels.length; i++) {
            weights[i] = Matches.believed(levels[i]);
            for (int level = 1; level < levels[i]; level++) weights[i][level] = Math.log(weights[i][level] / u[i][level]);
        }
    }

    PatternCounts alike() {
        var found = new long[levels.length + 1];
        candidates.each((pattern, count) -> {
            if (plausible(pattern)) found[differing(pattern)] += count;
        });
        int most = most(found);
        var alike = new PatternCounts();
        candidates.each((pattern, count) -> {
            if (differing(pattern) <= most && plausible(pattern)) alike.add(pattern, count);
        });
        return alike;
    }

    private static int most(long[] found) {
        long sum = 0;
        for (int most = 0; most < found.length - 1; most++) {
            sum += found[most];
            if (sum > 0 && sum >= ENOUGH * (sum + found[most + 1])) return most;
        }
        return found.length - 1;
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
