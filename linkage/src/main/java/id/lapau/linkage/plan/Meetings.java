package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * How often two persons meet at what a household shares, such as a card, a telephone or an address. Everybody has as many relatives in
 * a nation as in a village, but of all pairs they are the fewer the larger the set is, while namesakes remain as frequent. A model that
 * was trained on another set would therefore believe a shared card too little in a larger one and too much in a smaller one: u of each
 * level moves with what is counted here, as the odds of a classifier do where classes are otherwise frequent (Saerens, Latinne and
 * Decaestecker, 2002). Not for many threads.
 */
final class Meetings {

    /** Pairs that are added here and there, so that few do not sway it. */
    private static final double FEW = 1;

    private final List<Model.Comparison> trained;
    private final double allPairs;
    private final double[][] weights;
    private final double[][] met;
    private final int[][] groups;

    /** @param trained as the model was trained; of each group that settings call dependent, the strongest agreement by its weights is where two meet */
    Meetings(Settings settings, List<Model.Comparison> trained, double allPairs) {
        this.trained = trained;
        this.allPairs = allPairs;
        weights = trained.stream().map(Meetings::weights).toArray(double[][]::new);
        met = trained.stream().map(c -> new double[c.levels().size() + 1]).toArray(double[][]::new);
        var names = settings.comparisons().stream().map(Settings.ComparisonSetting::name).toList();
        groups = settings.dependent().stream().map(g -> g.stream().mapToInt(names::indexOf).toArray()).toArray(int[][]::new);
    }

    private static double[] weights(Model.Comparison comparison) {
        var weights = new double[comparison.levels().size() + 1];
        for (int level = 1; level < weights.length; level++) weights[level] = comparison.levels().get(level - 1).weight();
        return weights;
    }

    /** @param strangers pairs that agree so and are two persons */
    void add(long pattern, double strangers) {
        for (var group : groups) {
            int strongest = group[0];
            for (int i : group) if (weight(pattern, i) > weight(pattern, strongest)) strongest = i;
            if (weight(pattern, strongest) > 0) met[strongest][Agreement.level(pattern, strongest)] += strangers;
        }
    }

    private double weight(long pattern, int comparison) {
        return weights[comparison][Agreement.level(pattern, comparison)];
    }

    /** The trained levels, with u as it is in this set; where nobody counted how often people met in training, as they were. */
    List<Model.Comparison> here() {
        return comparisons((level, strangers) -> level.met() == 0 ? level : level.meeting(level.u() * (strangers + FEW) / (level.met() * allPairs + FEW), strangers / allPairs));
    }

    /** The trained levels, noting how often people met. */
    List<Model.Comparison> noted() {
        return comparisons((level, strangers) -> level.meeting(level.u(), strangers / allPairs));
    }

    private interface Change {

        Model.Level of(Model.Level level, double strangers);
    }

    private List<Model.Comparison> comparisons(Change change) {
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < met.length; i++) {
            var levels = new ArrayList<Model.Level>();
            for (int level = 1; level < met[i].length; level++) levels.add(change.of(trained.get(i).levels().get(level - 1), met[i][level]));
            comparisons.add(new Model.Comparison(trained.get(i).name(), levels));
        }
        return comparisons;
    }
}
