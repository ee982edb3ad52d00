package id.lapau.linkage.plan;

import id.lapau.linkage.plan.LabelledPairs.Seen;
import id.lapau.linkage.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of all levels at once to labelled pairs: logistic regression on the very sum by which pairs are scored, in
 * the steps of Adam (Kingma and Ba, 2015). Counting level by level would count twice what fields that depend on each other
 * have in common. A ridge holds a level that was hardly seen near the weight that counting gives it, and near nothing where a
 * level looks at another field than its comparison, for that is a correction.
 */
final class Fitting {

    private static final int ROUNDS = 600;
    private static final double RIDGE = 2;
    private static final double STEP = 0.15;
    private static final double DECAY = 0.9;
    private static final double SLOW_DECAY = 0.999;
    private static final double EXACT = 1e-9;

    private final Settings settings;
    private final Model counted;
    private final List<Seen> pairs;
    private final Rarity rarity;
    private final double[][] start;
    private final double[][] weights;

    /** @param counted m and u as counted, and the prior */
    Fitting(Settings settings, Model counted, List<Seen> pairs, int[] rare) {
        this.settings = settings;
        this.counted = counted;
        this.pairs = pairs;
        this.rarity = new Rarity(settings, counted, rare);
        start = new double[settings.comparisons().size()][];
        for (int i = 0; i < start.length; i++) start[i] = first(i);
        weights = copy(start);
    }

    /** The rarity, in bits, that adds nothing. */
    static List<Integer> usualRarity(Settings settings, Model counted, int[] rare) {
        return Arrays.stream(new Rarity(settings, counted, rare).usual).mapToObj(bits -> (int) -Math.round(bits)).toList();
    }

    private double[] first(int comparison) {
        var setting = settings.comparisons().get(comparison);
        var levels = counted.comparisons().get(comparison).levels();
        var first = new double[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            if (!corrects(setting)) first[i + 1] = levels.get(i).weight();
        }
        return first;
    }

    /** A correction begins with levels of its own field that set aside what it does not look at: they weigh nothing. */
    private static int held(Settings.ComparisonSetting setting) {
        int held = 0;
        while (corrects(setting) && setting.levels().get(held).field().equals(setting.field())) held++;
        return held;
    }

    private static boolean corrects(Settings.ComparisonSetting setting) {
        return setting.levels().stream().filter(level -> !level.field().equals(setting.field())).count() > setting.levels().size() / 2;
    }

    private static double[][] copy(double[][] of) {
        return Arrays.stream(of).map(double[]::clone).toArray(double[][]::new);
    }

    Model model() {
        var momentum = zeros();
        var speed = zeros();
        for (int round = 0; round < ROUNDS; round++) step(round, gradient(), momentum, speed);
        var comparisons = new ArrayList<Model.Comparison>();
        for (int i = 0; i < weights.length; i++) comparisons.add(fitted(counted.comparisons().get(i), weights[i], rarity.exact(i)));
        return new Model(counted.prior(), comparisons);
    }

    private double[][] zeros() {
        return Arrays.stream(weights).map(w -> new double[w.length]).toArray(double[][]::new);
    }

    private double[][] gradient() {
        var gradient = zeros();
        var scored = new Weights(drawn(), settings);
        var into = new double[weights.length];
        var rare = new double[weights.length];
        for (var seen : pairs) {
            rarity.of(seen.agreeing(), rare);
            scored.contributions(seen.agreeing().pattern(), rare, into);
            double wrong = (seen.same() + seen.others()) * Model.probability(counted.priorWeight() + Weights.sum(into)) - seen.same();
            blame(wrong, seen.agreeing().pattern(), rare, into, gradient);
        }
        return gradient;
    }

    /** The weights as they stand, as a model. */
    private Model drawn() {
        var comparisons = new ArrayList<Model.Comparison>();
        for (var levels : weights) comparisons.add(new Model.Comparison("", Arrays.stream(levels).skip(1).mapToObj(w -> new Model.Level("", Math.pow(2, w), 1)).toList()));
        return new Model(counted.prior(), comparisons);
    }

    /** Only what was counted is to blame: of dependent fields the strongest. */
    private void blame(double wrong, long pattern, double[] rare, double[] into, double[][] gradient) {
        for (int i = 0; i < into.length; i++) {
            int level = Agreement.level(pattern, i);
            if (level > 0 && Math.abs(into[i] - weights[i][level] - rare[i]) < EXACT) gradient[i][level] += wrong;
        }
    }

    private void step(int round, double[][] gradient, double[][] momentum, double[][] speed) {
        double step = STEP * (round < ROUNDS / 2 ? 1 : round < ROUNDS * 3 / 4 ? 0.3 : 0.1);
        for (int i = 0; i < weights.length; i++)
            for (int l = 1 + held(settings.comparisons().get(i)); l < weights[i].length; l++) {
                double slope = gradient[i][l] + RIDGE * (weights[i][l] - start[i][l]);
                momentum[i][l] = DECAY * momentum[i][l] + (1 - DECAY) * slope;
                speed[i][l] = SLOW_DECAY * speed[i][l] + (1 - SLOW_DECAY) * slope * slope;
                double mean = momentum[i][l] / (1 - Math.pow(DECAY, round + 1));
                double moved = weights[i][l] - step * mean / (Math.sqrt(speed[i][l] / (1 - Math.pow(SLOW_DECAY, round + 1))) + 1e-9);
                weights[i][l] = Math.min(moved, l == rarity.exact(i) ? rarity.most(i) : Double.MAX_VALUE);
            }
    }

    /**
     * m as counted; u such that the weight is the fitted one: how often two persons are at the level who agree on the rest.
     * Where rarity is measured against u, u stays as counted.
     */
    private static Model.Comparison fitted(Model.Comparison comparison, double[] weights, int rareLevel) {
        var levels = new ArrayList<Model.Level>();
        for (int i = 0; i < comparison.levels().size(); i++) {
            var level = comparison.levels().get(i);
            double u = i + 1 == rareLevel ? Math.min(level.u(), Math.pow(2, -weights[i + 1])) : Math.min(1, level.m() * Math.pow(2, -weights[i + 1]));
            levels.add(new Model.Level(level.label(), u * Math.pow(2, weights[i + 1]), u));
        }
        return new Model.Comparison(comparison.name(), levels);
    }

    /** What a rare value adds, as {@link Scorer} adds it. */
    private static final class Rarity {

        private final int[] rare;
        private final int[] exact;
        private final double[] usual;

        Rarity(Settings settings, Model counted, int[] rare) {
            this.rare = rare;
            exact = Arrays.stream(rare).map(i -> Scorer.exactLevel(settings.comparisons().get(i))).toArray();
            usual = new double[rare.length];
            for (int i = 0; i < rare.length; i++)
                if (exact[i] > 0) usual[i] = Math.log(counted.comparisons().get(rare[i]).levels().get(exact[i] - 1).u()) / Model.LOG_2;
        }

        /** A level can't be met more often than always: m is at most 1. */
        double most(int comparison) {
            for (int i = 0; i < rare.length; i++) if (rare[i] == comparison) return -usual[i];
            return Double.MAX_VALUE;
        }

        /** The level of a comparison at which rarity counts, or -1. */
        int exact(int comparison) {
            for (int i = 0; i < rare.length; i++) if (rare[i] == comparison) return exact[i];
            return -1;
        }

        void of(LabelledPairs.Agreeing agreeing, double[] into) {
            for (int i = 0; i < rare.length; i++)
                into[rare[i]] = Agreement.level(agreeing.pattern(), rare[i]) == exact[i] ? Scorer.rarity(usual[i] + agreeing.rarity().get(i)) : 0;
        }
    }
}
