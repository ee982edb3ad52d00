package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A trained model after Fellegi and Sunter (1969): how often each level is seen for two records of one person (m) and of
 * two persons (u). The weight of a level is log2(m/u).
 *
 * @param prior       probability that a pair drawn at random is one person
 * @param comparisons in the order of the settings
 * @param given       how comparisons go together; none where all are taken to be independent
 */
public record Model(double prior, List<Comparison> comparisons, List<Given> given) implements Serializable {

    public record Comparison(String name, List<Level> levels) implements Serializable {

        private Settings.ComparisonSetting fixedIn(Settings.ComparisonSetting setting) {
            if (levels.size() != setting.levels().size()) throw new IllegalArgumentException(name + ": the model has " + levels.size() + " levels, the settings write " + setting.levels().size());
            var fixed = new ArrayList<Settings.LevelSetting>();
            for (int i = 0; i < levels.size(); i++) fixed.add(setting.levels().get(i).with(levels.get(i).m(), levels.get(i).u(), levels.get(i).met()));
            return new Settings.ComparisonSetting(setting.name(), setting.field(), List.copyOf(fixed), setting.termFrequency());
        }
    }

    /**
     * @param label how settings wrote it, {@code jaro_winkler: 0.92} for instance, or {@code else}
     * @param met   of all pairs those of two persons that blocking found and that met here, at nothing stronger of what a household
     *              shares, in the data on which the model was trained; 0 where nobody counted
     */
    public record Level(String label, double m, double u, double met) implements Serializable {

        public Level(String label, double m, double u) {
            this(label, m, u, 0);
        }

        /** The same where two persons meet here otherwise as often; what spoke for one person never comes to speak against it. */
        Level meeting(double u, double met) {
            return new Level(label, m, Math.min(u, Math.max(m, this.u)), met);
        }

        public double weight() {
            return Math.log(m / u) / LOG_2;
        }
    }

    /**
     * How probable a comparison's levels are, given the level of another one.
     *
     * @param comparison its place, from 0
     * @param other      place of the one that is known
     * @param m          for matches, by the level of the other, then by its own
     * @param u          for strangers, likewise
     */
    public record Given(int comparison, int other, List<List<Double>> m, List<List<Double>> u) implements Serializable {}

    /** The same weights where one in so many pairs is one person. */
    public Model withPrior(double other) {
        return new Model(other, comparisons, given);
    }

    /** The settings with m and u of this model at every level, so that training estimates only the prior. Each comparison must be written to its 'else'. */
    public Settings fixedIn(Settings settings) {
        var fixed = new ArrayList<Settings.ComparisonSetting>();
        for (int i = 0; i < comparisons.size(); i++) fixed.add(comparisons.get(i).fixedIn(settings.comparisons().get(i)));
        return settings.comparing(fixed);
    }

    static final double LOG_2 = Math.log(2);

    /** Comparisons that know nothing of each other. */
    public Model(double prior, List<Comparison> comparisons) {
        this(prior, comparisons, List.of());
    }

    Forest forest(ToDoubleFunction<Level> level, Function<Given, List<List<Double>>> tables) {
        var alone = comparisons.stream().map(c -> row(c.levels().stream().map(level::applyAsDouble).toList())).toArray(double[][]::new);
        var known = new double[alone.length][alone.length][][];
        for (var one : given) known[one.comparison()][one.other()] = table(tables.apply(one));
        return new Forest(alone, known);
    }

    private static double[][] table(List<List<Double>> rows) {
        var table = new double[rows.size() + 1][];
        for (int i = 0; i < rows.size(); i++) table[i + 1] = row(rows.get(i));
        return table;
    }

    /** Level 0 is 'missing', of which nobody asks. */
    private static double[] row(List<Double> values) {
        var row = new double[values.size() + 1];
        for (int i = 0; i < values.size(); i++) row[i + 1] = values.get(i);
        return row;
    }

    /** The log2 odds of a random pair. */
    public double priorWeight() {
        return Math.log(prior / (1 - prior)) / LOG_2;
    }

    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** The log2 odds of a probability. */
    public static double weight(double probability) {
        return Math.log(probability / (1 - probability)) / LOG_2;
    }
}
