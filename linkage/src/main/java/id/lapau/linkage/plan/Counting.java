package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;

/** A model as plain counting gives it: m from pairs that are one person, u from pairs of two persons drawn at random. */
final class Counting {

    /** Added to each level, so that nothing is impossible. */
    private static final double SAME_MORE = 0.5;
    private static final double OTHERS_MORE = 0.05;

    private final Settings settings;
    private final double prior;
    private final double[][] same;
    private final double[][] others;

    Counting(Settings settings, LabelledPairs labelled, PatternCounts random, double allPairs) {
        this.settings = settings;
        prior = labelled.same() / allPairs;
        same = filled(SAME_MORE);
        others = filled(OTHERS_MORE);
        for (var seen : labelled.all()) add(same, seen.agreeing().pattern(), seen.same());
        random.each((pattern, count) -> add(others, pattern, count));
    }

    private double[][] filled(double with) {
        return settings.comparisons().stream().map(c -> {
            var levels = new double[c.degrees() + 1];
            Arrays.fill(levels, with);
            return levels;
        }).toArray(double[][]::new);
    }

    private static void add(double[][] levels, long pattern, double count) {
        for (int i = 0; i < levels.length; i++) levels[i][Agreement.level(pattern, i)] += count;
    }

    Model model() {
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < same.length; i++) comparisons.add(Estimation.comparison(settings.comparisons().get(i), shares(same[i]), shares(others[i])));
        return new Model(prior, comparisons);
    }

    private static double[] shares(double[] counts) {
        double all = Arrays.stream(counts).skip(1).sum();
        return Arrays.stream(counts).map(count -> count / all).toArray();
    }
}
