package id.lapau.linkage.plan;

/** How often each level of each comparison was seen, and each two levels of two comparisons together. */
final class Tally {

    private final int[] levels;
    private final double[][] single;
    private final double[][][] pairs;

    /** @param levels of each comparison, the missing one included */
    Tally(int[] levels) {
        this.levels = levels;
        single = new double[levels.length][];
        pairs = new double[levels.length][levels.length][];
        for (int i = 0; i < levels.length; i++) {
            single[i] = new double[levels[i]];
            for (int j = 0; j < i; j++) pairs[i][j] = new double[levels[i] * levels[j]];
        }
    }

    static Tally of(PatternCounts counts, int[] levels) {
        var tally = new Tally(levels);
        counts.each(tally::add);
        return tally;
    }

    void add(long pattern, double count) {
        for (int i = 0; i < levels.length; i++) {
            int level = Agreement.level(pattern, i);
            if (level == 0) continue;
            single[i][level] += count;
            for (int j = 0; j < i; j++) pairs[i][j][level * levels[j] + Agreement.level(pattern, j)] += count;
        }
    }

    int comparisons() {
        return levels.length;
    }

    int levels(int comparison) {
        return levels[comparison];
    }

    double of(int comparison, int level) {
        return single[comparison][level];
    }

    /** Pairs in which the one has this level and the other that. */
    double of(int one, int level, int other, int otherLevel) {
        return one > other ? pairs[one][other][level * levels[other] + otherLevel] : pairs[other][one][otherLevel * levels[one] + level];
    }
}
