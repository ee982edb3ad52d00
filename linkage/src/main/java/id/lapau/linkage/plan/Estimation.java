package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates a model from counts of patterns by expectation-maximisation (Dempster, Laird and Rubin, 1977; for linkage
 * Winkler, 1988). u is read from pairs drawn at random, less the matches expected among them; m and the prior from all
 * candidate pairs, each weighed with every field under the prior of the whole population, so that blocking does not bend them.
 */
final class Estimation {

    private static final int MOST_ROUNDS = 200;
    private static final double SETTLED = 1e-5;
    private static final double LEAST_SEEN = 0.5;
    private static final double FIRST_M = 0.8;

    private final Settings settings;
    private final PatternCounts random;
    private final PatternCounts candidates;
    private final double allPairs;
    private final double[][] randomLevels;

    /** @param allPairs pairs that there are, candidates or not */
    Estimation(Settings settings, PatternCounts random, PatternCounts candidates, double allPairs) {
        this.settings = settings;
        this.random = random;
        this.candidates = candidates;
        this.allPairs = allPairs;
        this.randomLevels = empty();
        random.each((pattern, count) -> add(randomLevels, pattern, count));
    }

    Model model() {
        var model = first();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = improved(model);
            if (distance(model, next) < SETTLED) return next;
            model = next;
        }
        return model;
    }

    private Model first() {
        var comparisons = new ArrayList<Model.Comparison>();
        var none = empty();
        for (int i = 0; i < settings.comparisons().size(); i++) {
            comparisons.add(comparison(settings.comparisons().get(i), believed(randomLevels[i].length), u(i, none)));
        }
        double matches = settings.training().expectedMatches().orElse(Math.sqrt(allPairs) * 0.1);
        return new Model(prior(matches), comparisons);
    }

    private static double[] believed(int levels) {
        var m = new double[levels];
        m[1] = FIRST_M;
        for (int level = 2; level < levels; level++) m[level] = (1 - FIRST_M) / (levels - 2);
        return m;
    }

    private double prior(double matches) {
        return Math.clamp(matches / allPairs, 1e-15, 0.5);
    }

    private Model improved(Model model) {
        var weights = new Weights(model, settings);
        var matched = empty();
        var spare = new double[weights.comparisons()];
        var matches = new double[1];
        double prior = model.priorWeight();
        candidates.each((pattern, count) -> {
            double expected = count * Model.probability(prior + weights.of(pattern, spare));
            matches[0] += expected;
            add(matched, pattern, expected);
        });
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < matched.length; i++)
            comparisons.add(comparison(settings.comparisons().get(i), m(matched[i]), u(i, matched)));
        double expected = settings.training().expectedMatches().orElse(matches[0]);
        return new Model(prior(Math.max(expected, LEAST_SEEN)), comparisons);
    }

    /** Seen levels, with one pair's worth of what was believed at first, so that nothing becomes impossible. */
    private static double[] m(double[] seen) {
        double all = 1;
        var believed = believed(seen.length);
        for (int level = 1; level < seen.length; level++) all += seen[level];
        var m = new double[seen.length];
        for (int level = 1; level < seen.length; level++) m[level] = (seen[level] + believed[level]) / all;
        return m;
    }

    private double[] u(int comparison, double[][] matched) {
        double share = random.total() / allPairs;
        var seen = randomLevels[comparison];
        var u = new double[seen.length];
        double all = 0;
        for (int level = 1; level < seen.length; level++) {
            u[level] = Math.max(seen[level] - share * matched[comparison][level], LEAST_SEEN);
            all += u[level];
        }
        for (int level = 1; level < seen.length; level++) u[level] /= Math.max(all, 1);
        return u;
    }

    private static Model.Comparison comparison(ComparisonSetting setting, double[] m, double[] u) {
        List<Model.Level> levels = new ArrayList<>();
        for (int level = 1; level < m.length; level++) {
            boolean last = level == m.length - 1;
            var written = last ? null : setting.levels().get(level - 1);
            levels.add(new Model.Level(written == null ? "else" : label(written, setting), written == null ? m[level] : written.m().orElse(m[level]),
                    written == null ? u[level] : written.u().orElse(u[level])));
        }
        return new Model.Comparison(setting.name(), levels);
    }

    static String label(LevelSetting level, ComparisonSetting comparison) {
        var likeness = level.argument().isEmpty() ? level.likeness() : level.likeness() + ": " + level.argument();
        return level.field().equals(comparison.field()) ? likeness : likeness + " (" + level.field() + ")";
    }

    private double[][] empty() {
        return settings.comparisons().stream().map(c -> new double[c.levels().size() + 2]).toArray(double[][]::new);
    }

    private static void add(double[][] levels, long pattern, double count) {
        for (int i = 0; i < levels.length; i++) levels[i][Agreement.level(pattern, i)] += count;
    }

    private static double distance(Model one, Model other) {
        double most = Math.abs(one.priorWeight() - other.priorWeight());
        for (int i = 0; i < one.comparisons().size(); i++)
            for (int l = 0; l < one.comparisons().get(i).levels().size(); l++)
                most = Math.max(most, Math.abs(one.comparisons().get(i).levels().get(l).m() - other.comparisons().get(i).levels().get(l).m()));
        return most;
    }
}
