package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;

/**
 * The weight of a pattern under a model. What agrees because something else does is not added twice: each field is weighed under
 * what it hangs on. Besides, of a group that settings call dependent only the strongest agreement counts, and what a household
 * shares counts only where identity does not disagree.
 */
final class Weights {

    private static final double[] NONE = {};

    private final Forest matches;
    private final Forest strangers;
    private final int comparisons;
    private final int[][] groups;
    private final int[] household;
    private final int identity;

    Weights(Model model, Settings settings) {
        var names = settings.comparisons().stream().map(Settings.ComparisonSetting::name).toList();
        comparisons = names.size();
        matches = model.forest(Model.Level::m, Model.Given::m);
        strangers = model.forest(Model.Level::u, Model.Given::u);
        groups = settings.dependent().stream().map(g -> g.stream().mapToInt(names::indexOf).toArray()).toArray(int[][]::new);
        household = settings.household().stream().mapToInt(names::indexOf).toArray();
        identity = settings.identity().map(names::indexOf).orElse(-1);
    }

    /** What each comparison contributes. @param rarity what a rare value adds by comparison, or an empty array */
    void contributions(long pattern, double[] rarity, double[] into) {
        for (int i = 0; i < into.length; i++) into[i] = weight(pattern, i, rarity.length == 0 ? 0 : rarity[i]);
        if (identity >= 0 && into[identity] < 0) for (int i : household) into[i] = Math.min(0, into[i]);
        for (var group : groups) keepStrongest(group, into);
    }

    private double weight(long pattern, int comparison, double rarity) {
        double u = strangers.of(pattern, comparison);
        double weight = Math.log(matches.of(pattern, comparison) / u) / Model.LOG_2;
        return rarity == 0 ? weight : weight + rarity(u, strangers.alone(comparison, Agreement.level(pattern, comparison)), rarity);
    }

    /** Where strangers agree for a reason, such as living together, it matters less how rare the value is. */
    private static double rarity(double u, double alone, double rarity) {
        if (u <= alone) return rarity;
        double reason = Math.min((u - alone) / (1 - alone), 1);
        double chance = u - reason;
        return -Math.log((reason + chance * Math.pow(2, -rarity)) / u) / Model.LOG_2;
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

    int comparisons() {
        return comparisons;
    }
}
