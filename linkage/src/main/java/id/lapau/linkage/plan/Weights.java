package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;

/**
 * The weight of a pattern under a model. Fields that depend on each other are not simply added: of a dependent group only
 * the strongest agreement counts, and what a household shares counts only where identity does not disagree.
 */
final class Weights {

    private final double[][] weights;
    private final int[][] groups;
    private final int[] household;
    private final int identity;

    Weights(Model model, Settings settings) {
        var names = settings.comparisons().stream().map(Settings.ComparisonSetting::name).toList();
        weights = model.comparisons().stream().map(Weights::weights).toArray(double[][]::new);
        groups = settings.dependent().stream().map(g -> g.stream().mapToInt(names::indexOf).toArray()).toArray(int[][]::new);
        household = settings.household().stream().mapToInt(names::indexOf).toArray();
        identity = settings.identity().map(names::indexOf).orElse(-1);
    }

    private static double[] weights(Model.Comparison comparison) {
        var weights = new double[comparison.levels().size() + 1];
        for (int i = 1; i < weights.length; i++) weights[i] = comparison.levels().get(i - 1).weight();
        return weights;
    }

    /** What each comparison contributes. @param rarity what a rare value adds by comparison, or an empty array */
    void contributions(long pattern, double[] rarity, double[] into) {
        for (int i = 0; i < into.length; i++) into[i] = weights[i][Agreement.level(pattern, i)] + (rarity.length == 0 ? 0 : rarity[i]);
        if (identity >= 0 && into[identity] < 0) for (int i : household) into[i] = Math.min(0, into[i]);
        for (var group : groups) keepStrongest(group, into);
    }

    private static void keepStrongest(int[] group, double[] into) {
        int strongest = group[0];
        for (int i : group) if (into[i] > into[strongest]) strongest = i;
        for (int i : group) if (i != strongest) into[i] = Math.min(0, into[i]);
    }

    double of(long pattern, double[] spare) {
        contributions(pattern, NONE, spare);
        return sum(spare);
    }

    static double sum(double[] contributions) {
        double sum = 0;
        for (double c : contributions) sum += c;
        return sum;
    }

    private static final double[] NONE = {};

    int comparisons() {
        return weights.length;
    }

}
