package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import java.util.List;

/** Weighs patterns under one model. Safe for many threads once built. */
public final class Scorer {

    private static final double MOST_OF_RARITY = 16;

    private final Model model;
    private final Weights weights;
    private final int[] rare;
    private final int[] exactLevel;
    private final int comparisons;

    Scorer(Plan plan, Model model) {
        this.model = model;
        this.weights = new Weights(model, plan.settings());
        this.rare = plan.rareComparisons();
        this.comparisons = model.comparisons().size();
        this.exactLevel = new int[comparisons];
        for (int i : rare) exactLevel[i] = exactLevel(plan.comparison(i));
    }

    /** The level at which the comparison's own texts are equal, or -1. */
    static int exactLevel(ComparisonSetting setting) {
        for (int i = 0; i < setting.levels().size(); i++) {
            var level = setting.levels().get(i);
            if (level.likeness().equals("exact") && level.field().equals(setting.field())) return i + 1;
        }
        return -1;
    }

    public Model model() {
        return model;
    }

    /** The weight of a pattern before rarity of values, prior included. */
    public double weight(long pattern) {
        return model.priorWeight() + weights.of(pattern, new double[comparisons]);
    }

    /** The most that rarity could add to a pattern. */
    public double mostRarity(long pattern) {
        double most = 0;
        for (int i : rare) if (Agreement.level(pattern, i) == exactLevel[i]) most += MOST_OF_RARITY;
        return most;
    }

    /** What each comparison contributes to a pair. @param shares for each rare comparison the share of records with the value */
    public double[] contributions(long pattern, double[] shares) {
        var rarity = new double[rare.length == 0 ? 0 : comparisons];
        for (int i = 0; i < rare.length; i++) {
            int c = rare[i];
            if (Agreement.level(pattern, c) == exactLevel[c])
                rarity[c] = rarity(Math.log(model.comparisons().get(c).levels().get(exactLevel[c] - 1).u() / shares[i]) / Model.LOG_2);
        }
        var contributions = new double[comparisons];
        weights.contributions(pattern, rarity, contributions);
        return contributions;
    }

    /** What rarity adds, kept within bounds. */
    static double rarity(double bits) {
        return Math.clamp(bits, -MOST_OF_RARITY, MOST_OF_RARITY);
    }

    /** The weight of a pair from its contributions, prior included. */
    public double weight(double[] contributions) {
        return model.priorWeight() + Weights.sum(contributions);
    }

    /** The level of each comparison, as settings wrote it; {@code missing} and {@code else} besides. */
    public List<String> levels(long pattern) {
        return java.util.stream.IntStream.range(0, comparisons).mapToObj(i -> label(i, Agreement.level(pattern, i))).toList();
    }

    private String label(int comparison, int level) {
        return level == 0 ? "missing" : model.comparisons().get(comparison).levels().get(level - 1).label();
    }
}
