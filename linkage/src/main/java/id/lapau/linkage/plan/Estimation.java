package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates a model from counts of patterns by expectation-maximisation (Dempster, Laird and Rubin, 1977; for linkage Winkler,
 * 1988). u is read from pairs drawn at random, and from candidates, less the matches expected among them; m and the prior from
 * all candidate pairs, each weighed with every field under the prior of the whole population, so that blocking does not bend
 * them. It learns which fields go together (Daggy, Xu et al., 2013), else a family at one address would be taken for one person.
 *
 * <p>The first round takes for matches what agrees everywhere, and all the rest for strangers: from there the rounds climb to
 * persons rather than to households. While they climb, matches' fields count as independent (a household would else be one more sort
 * of match); only at the end is it learned which of them go together.
 */
final class Estimation {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-4;
    private static final double LEAST_SEEN = 0.5;

    /** Matches that it takes to believe that their fields go together, as those of people who moved do. */
    private static final double MATCHES_APART = 100;

    private final Settings settings;
    private final PatternCounts candidates;
    private final double allPairs;
    private final int[] levels;
    private final Strangers strangers;

    /** @param allPairs pairs that there are, candidates or not */
    Estimation(Settings settings, PatternCounts random, PatternCounts candidates, double allPairs) {
        this.settings = settings;
        this.candidates = candidates;
        this.allPairs = allPairs;
        this.levels = settings.comparisons().stream().mapToInt(c -> c.levels().size() + 2).toArray();
        this.strangers = new Strangers(Tally.of(random, levels), random.total(), Tally.of(candidates, levels), allPairs);
    }

    Model model() {
        var model = first();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = improved(model, Matches.INDEPENDENT);
            if (distance(model, next) < SETTLED) break;
            model = next;
        }
        return improved(model, MATCHES_APART);
    }

    private Model first() {
        var alike = new Seeds(candidates, levels, strangers, allPairs).alike();
        return model(settings.training().expectedMatches().orElse(Math.max(alike.total(), 1.0)), new Tally(levels), Tally.of(alike, levels), Matches.INDEPENDENT);
    }

    private Model improved(Model model, double apart) {
        var weights = new Weights(model, settings);
        var matched = new Tally(levels);
        var spare = new double[weights.comparisons()];
        var found = new double[1];
        double prior = model.priorWeight();
        candidates.each((pattern, count) -> {
            double expected = count * Model.probability(prior + weights.of(pattern, spare));
            found[0] += expected;
            matched.add(pattern, expected);
        });
        return model(settings.training().expectedMatches().orElse(found[0]), matched, matched, apart);
    }

    /** @param seen what m is learned from @param taken what is no stranger */
    private Model model(double found, Tally seen, Tally taken, double apart) {
        var m = Matches.alone(seen);
        var u = strangers.alone(taken);
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < levels.length; i++) comparisons.add(comparison(settings.comparisons().get(i), m[i], u[i]));
        return new Model(Math.clamp(Math.max(found, LEAST_SEEN) / allPairs, 1e-15, 0.5), comparisons, given(seen, m, taken, u, apart));
    }

    private List<Model.Given> given(Tally seen, double[][] m, Tally taken, double[][] u, double apart) {
        var given = new ArrayList<Model.Given>();
        for (int i = 0; i < levels.length; i++)
            for (int j = 0; j < levels.length; j++)
                if (i != j && free(i) && free(j)) given.add(new Model.Given(i, j, Matches.given(seen, i, j, m[i], apart), strangers.given(taken, i, j, u)));
        return given;
    }

    /** Whether all of a comparison is to be estimated. */
    private boolean free(int comparison) {
        return settings.comparisons().get(comparison).levels().stream().allMatch(l -> l.m().isEmpty() && l.u().isEmpty());
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

    private static double distance(Model one, Model other) {
        double most = Math.abs(one.priorWeight() - other.priorWeight());
        for (int i = 0; i < one.comparisons().size(); i++)
            for (int l = 0; l < one.comparisons().get(i).levels().size(); l++)
                most = Math.max(most, Math.abs(one.comparisons().get(i).levels().get(l).m() - other.comparisons().get(i).levels().get(l).m()));
        return most;
    }
}
