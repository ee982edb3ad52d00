package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import java.util.List;

/** Estimates only how many pairs are one person, where settings write m and u of every level: expectation-maximisation over the candidates. */
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
                .map(level -> new Model.Level(Estimation.label(level, setting), level.m().orElseThrow(), level.u().orElseThrow())).toList());
    }

    Model model() {
        var model = expecting(settings.training().expectedMatches().orElse(Math.sqrt(allPairs) * 0.1));
        if (settings.training().expectedMatches().isPresent()) return model;
        for (int round = 0; round < ROUNDS; round++) {
            var next = expecting(Math.max(matches(model), LEAST_SEEN));
            if (Math.abs(next.priorWeight() - model.priorWeight()) < SETTLED) return next;
            model = next;
        }
        return model;
    }

    private Model expecting(double matches) {
        return new Model(Math.clamp(matches / allPairs, 1e-15, 0.5), comparisons);
    }

    private double matches(Model model) {
        var weights = new Weights(model, settings);
        var spare = new double[comparisons.size()];
        var found = new double[1];
        candidates.each((pattern, count) -> found[0] += count * Model.probability(model.priorWeight() + weights.of(pattern, spare)));
        return found[0];
    }
}
