package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

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
    private final PatternCounts random;
    private final PatternCounts candidates;
    private final double allPairs;
    private final int[] levels;
    private final PatternCounts judged;

    /** @param allPairs pairs that there are, candidates or not @param judged matches of which is known that they are; where there are some, m is learned from them alone */
    Estimation(Settings settings, PatternCounts random, PatternCounts candidates, double allPairs, PatternCounts judged) {
        this.judged = judged;
        this.settings = settings;
        this.random = random;
        this.candidates = candidates;
        this.allPairs = allPairs;
        this.levels = settings.comparisons().stream().mapToInt(c -> c.levels().size() + 2).toArray();
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
        var u = new Strangers(Tally.of(random, levels), Tally.of(candidates, levels), random.total(), allPairs).alone();
        var seeds = new Seeds(candidates, levels, u, allPairs);
        return model(new Expected(seeds::share), Matches.INDEPENDENT);
    }

    private Model improved(Model model, double apart) {
        var weights = new Weights(model, settings);
        var spare = new double[weights.comparisons()];
        double prior = model.priorWeight();
        return model(new Expected(pattern -> Model.probability(prior + weights.of(pattern, spare))), apart);
    }

    /** Matches and strangers among the pairs, as far as can be told. */
    private final class Expected {

        final Tally matches = new Tally(levels);
        final Tally others = new Tally(levels);
        final Tally randomOthers = new Tally(levels);
        double found;

        Expected(LongToDoubleFunction probability) {
            candidates.each((pattern, count) -> {
                double p = probability.applyAsDouble(pattern);
                found += count * p;
                matches.add(pattern, count * p);
                others.add(pattern, count * (1 - p));
            });
            random.each((pattern, count) -> randomOthers.add(pattern, count * (1 - probability.applyAsDouble(pattern))));
        }
    }

    private Model model(Expected expected, double apart) {
        var strangers = new Strangers(expected.randomOthers, expected.others, random.total(), allPairs);
        var seen = judged.total() == 0 ? expected.matches : Tally.of(judged, levels);
        var m = Matches.alone(seen);
        var u = strangers.alone();
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < levels.length; i++) comparisons.add(comparison(settings.comparisons().get(i), m[i], u[i]));
        double found = settings.training().expectedMatches().orElse(Math.max(expected.found, LEAST_SEEN));
        return new Model(Math.clamp(found / allPairs, 1e-15, 0.5), comparisons, given(seen, m, strangers, u, apart));
    }

    private List<Model.Given> given(Tally seen, double[][] m, Strangers strangers, double[][] u, double apart) {
        var given = new ArrayList<Model.Given>();
        for (int i = 0; i < levels.length; i++)
            for (int j = 0; j < levels.length; j++)
                if (i != j && free(i) && free(j) && !declared(i, j)) given.add(new Model.Given(i, j, Matches.given(seen, i, j, m[i], apart), strangers.given(i, j, u)));
        return given;
    }

    /** Whether all of a comparison is to be estimated. */
    private boolean free(int comparison) {
        return settings.comparisons().get(comparison).levels().stream().allMatch(l -> l.m().isEmpty() && l.u().isEmpty());
    }

    /** Whether settings say how the two go together, so that it is not weighed twice. */
    private boolean declared(int one, int other) {
        var names = List.of(settings.comparisons().get(one).name(), settings.comparisons().get(other).name());
        return settings.household().containsAll(names) || settings.dependent().stream().anyMatch(group -> group.containsAll(names));
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
