package id.lapau.linkage.plan;

import java.io.Serializable;
import java.util.List;

/**
 * A trained model after Fellegi and Sunter (1969): how often each level is seen for two records of one person (m) and of
 * two persons (u). The weight of a level is log2(m/u).
 *
 * @param prior       probability that a pair drawn at random is one person
 * @param comparisons in the order of the settings
 */
public record Model(double prior, List<Comparison> comparisons) implements Serializable {

    public record Comparison(String name, List<Level> levels) implements Serializable {}

    /** @param label how settings wrote it, {@code jaro_winkler: 0.92} for instance, or {@code else} */
    public record Level(String label, double m, double u) implements Serializable {

        public double weight() {
            return Math.log(m / u) / LOG_2;
        }
    }

    static final double LOG_2 = Math.log(2);

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
