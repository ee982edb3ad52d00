package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Estimates a model from counts of patterns by expectation-maximisation (Dempster, Laird and Rubin, 1977; for linkage Winkler,
 * 1988). u is read from pairs drawn at random, and from candidates, less the matches expected among them; m and the prior from
 * all candidate pairs, each weighed with every field under the prior of the whole population, so that blocking does not bend
 * them. It learns which fields go together (Daggy, Xu et al., 2013), else a family at one address would be taken for one person.
 *
 * <p>The first round takes for matches what agrees everywhere, and all the rest for strangers: from there the rounds climb to
 * persons rather than to households. They climb twice: carefully, and boldly, which finds more but may leave persons for households;
 * the bold model is kept unless what it adds looks like strangers. While they climb, matches' fields count as independent (a household would else be one more sort
 * of match); only at the end is it learned which of them go together.
 */
final class Estimation {

    private static final int MOST_ROUNDS = 100;

    /** Probability from which a careful model learns of a pair (classification EM: Celeux and Govaert, 1992), so that many unlikely ones do not sway it. */
    private static final double CAREFUL = 0.5;

    /** Share of pairs that a bold model may add unasked. */
    private static final double NOTABLE = 0.1;

    /** How much more often matches agree than strangers where a field tells them apart. */
    private static final double TELLING = 0.5;

    /** Of that, what is hardly more. */
    private static final double STRANGE = 0.2;
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
        this.levels = settings.comparisons().stream().mapToInt(c -> c.degrees() + 1).toArray();
    }

    Model model() {
        var careful = climbed(first(), CAREFUL);
        var bold = climbed(first(), 0);
        return strangersJoin(careful, bold) ? improved(careful, CAREFUL, MATCHES_APART) : improved(bold, 0, MATCHES_APART);
    }

    private Model climbed(Model from, double least) {
        var model = from;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = improved(model, least, Matches.INDEPENDENT);
            if (distance(model, next) < SETTLED) break;
            model = next;
        }
        return model;
    }

    /** Whether the pairs that only the bold model takes for matches agree in some telling fields hardly more often than strangers, as the given names and birth dates of a household do. */
    private boolean strangersJoin(Model careful, Model bold) {
        var sure = new Tally(levels);
        var joined = new Tally(levels);
        var total = new double[2];
        var one = probability(careful);
        var other = probability(bold);
        candidates.each((pattern, count) -> {
            double p = one.applyAsDouble(pattern);
            double more = Math.max(0, other.applyAsDouble(pattern) - p);
            sure.add(pattern, count * p);
            joined.add(pattern, count * more);
            total[0] += count * p;
            total[1] += count * more;
        });
        return total[1] > NOTABLE * total[0] && IntStream.range(0, levels.length).filter(i -> strange(careful.comparisons().get(i), agreeing(sure, i), agreeing(joined, i))).count() > 1;
    }

    private static boolean strange(Model.Comparison comparison, double sure, double joined) {
        double chance = 1 - comparison.levels().getLast().u();
        return sure - chance > TELLING && joined - chance < STRANGE * (sure - chance);
    }

    private double agreeing(Tally tally, int comparison) {
        double known = 0;
        for (int level = 1; level < levels[comparison]; level++) known += tally.of(comparison, level);
        return known == 0 ? 1 : 1 - tally.of(comparison, levels[comparison] - 1) / known;
    }

    private Model first() {
        var u = new Strangers(Tally.of(random, levels), Tally.of(candidates, levels), random.total(), allPairs).alone();
        var seeds = new Seeds(candidates, levels, u, allPairs);
        return model(new Expected(seeds::share, 0), Matches.INDEPENDENT);
    }

    /** @param least probability of a pair from which m is learned */
    private Model improved(Model model, double least, double apart) {
        return model(new Expected(probability(model), least), apart);
    }

    private LongToDoubleFunction probability(Model model) {
        var weights = new Weights(model, settings);
        var spare = new double[weights.comparisons()];
        double prior = model.priorWeight();
        return pattern -> Model.probability(prior + weights.of(pattern, spare));
    }

    /** Matches and strangers among the pairs, as far as can be told. */
    private final class Expected {

        final Tally matches = new Tally(levels);
        final Tally others = new Tally(levels);
        final Tally randomOthers = new Tally(levels);
        double found;

        Expected(LongToDoubleFunction probability, double least) {
            candidates.each((pattern, count) -> {
                double p = probability.applyAsDouble(pattern);
                found += count * p;
                if (p >= least) matches.add(pattern, count * p);
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

    static Model.Comparison comparison(ComparisonSetting setting, double[] m, double[] u) {
        List<Model.Level> levels = new ArrayList<>();
        for (int level = 1; level < m.length; level++) {
            var written = level > setting.levels().size() ? null : setting.levels().get(level - 1);
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
