package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import java.util.List;

/**
 * Estimates, where settings write m and u of every level, only what depends on the size of the set: how many pairs are one person, and
 * how often two persons meet at what a household shares. Expectation-maximisation over the candidates.
 */
final class PriorEstimation {

    private static final int ROUNDS = 100;
    private static final double SETTLED = 1e-4;
    private static final double LEAST_SEEN = 0.5;

    private final Settings settings;
    private final PatternCounts candidates;
    private final double allPairs;
    private final List<Model.Comparison> comparisons;

    PriorEstimation(Settings settings, PatternCounts candidates, double allPairs) {
        this.settings = settings;
        this.candidates = candidates;
        this.allPairs = allPairs;
        comparisons = settings.comparisons().stream().map(PriorEstimation::written).toList();
    }

    /** Whether a comparison leaves nothing to be estimated. */
    static boolean writtenWhole(Settings settings) {
        return settings.comparisons().stream().allMatch(c -> c.degrees() == c.levels().size() && c.levels().stream().allMatch(l -> l.m().isPresent() && l.u().isPresent()));
    }

    private static Model.Comparison written(ComparisonSetting setting) {
        return new Model.Comparison(setting.name(), setting.levels().stream()
                .map(level -> new Model.Level(Estimation.label(level, setting), level.m().orElseThrow(), level.u().orElseThrow(), level.met())).toList());
    }

    Model model() {
        var model = new Model(prior(Math.sqrt(allPairs) * 0.1), comparisons);
        for (int round = 0; round < ROUNDS; round++) {
            var next = improved(model);
            if (distance(model, next) < SETTLED) return next;
            model = next;
        }
        return model;
    }

    private Model improved(Model model) {
        var weights = new Weights(model, settings);
        var spare = new double[comparisons.size()];
        var meetings = new Meetings(settings, comparisons, allPairs);
        var found = new double[1];
        candidates.each((pattern, count) -> {
            double p = Model.probability(model.priorWeight() + weights.of(pattern, spare));
            found[0] += count * p;
            meetings.add(pattern, count * (1 - p));
        });
        return new Model(prior(Math.max(found[0], LEAST_SEEN)), meetings.here());
    }

    private double prior(double matches) {
        return Math.clamp(settings.training().expectedMatches().orElse(matches) / allPairs, 1e-15, 0.5);
    }

    private double distance(Model one, Model other) {
        double most = Math.abs(one.priorWeight() - other.priorWeight());
        for (int i = 0; i < comparisons.size(); i++)
            for (int l = 0; l < comparisons.get(i).levels().size(); l++)
                most = Math.max(most, Math.abs(one.comparisons().get(i).levels().get(l).weight() - other.comparisons().get(i).levels().get(l).weight()));
        return most;
    }
}
