package id.lapau.training.growth.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Businesses that are alike: those that took part and those that did not.
 *
 * @param level  mean level of the others before
 * @param trend  their mean trend
 * @param change their mean change
 */
record Stratum(List<Unit> took, List<Unit> others, double level, double trend, double change) {

    static Stratum of(List<Unit> took, List<Unit> others) {
        return new Stratum(took, others, mean(others, Unit::level), mean(others, Unit::trend), mean(others, Unit::change));
    }

    private static double mean(List<Unit> units, ToDoubleFunction<Unit> of) {
        return units.stream().mapToDouble(of).average().orElseThrow();
    }

    /** How much each of the others counts, so that together they count as much as those that took part. */
    double weight() {
        return (double) took.size() / others.size();
    }
}
