package id.lapau.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How fields are weighed, after Fellegi and Sunter: the log2 odds that two records are one person are the prior plus the
 * weight of each field's level.
 */
public final class PersonModel {

    private final double prior;
    private final double mostOfHousehold;
    private final List<Comparison> comparisons;
    private final double[] bestFrom;
    private final double[] bestAloneFrom;

    PersonModel(double prior, double mostOfHousehold, List<Comparison> comparisons) {
        this.prior = prior;
        this.mostOfHousehold = mostOfHousehold;
        this.comparisons = List.copyOf(comparisons);
        bestFrom = bestFrom(_ -> true);
        bestAloneFrom = bestFrom(c -> c.bearing() == Comparison.Bearing.ALONE);
    }

    /** The shipped model of Indonesian persons; every weight is explained where it is declared. */
    public static PersonModel indonesia() {
        return IndonesianPersons.MODEL;
    }

    /** Log2 odds that two records drawn at random are one person. */
    public double prior() {
        return prior;
    }

    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** The comparison of a field. */
    public Comparison comparison(String field) {
        return comparisons.stream().filter(c -> c.field().equals(field)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model does not compare " + field));
    }

    /** Weighs two records, whatever comes of it. */
    public Match compare(PersonRecord left, PersonRecord right) {
        return match(new Pair(Person.of(left), Person.of(right)));
    }

    /** Whether a pair can reach a weight; stops as soon as the fields that are left could not bring it there. */
    boolean reaches(double wanted, Pair pair) {
        boolean differ = pair.name == NameAgreement.DIFFERENT;
        double[] best = differ ? bestAloneFrom : bestFrom;
        double room = mostOfHousehold;
        double weight = prior;
        for (int i = 0; i < comparisons.size(); i++) {
            if (weight + best[i] < wanted) return false;
            var comparison = comparisons.get(i);
            double counted = counted(comparison, comparison.level(pair).weight(), pair, room);
            if (comparison.bearing() == Comparison.Bearing.HOUSEHOLD && counted > 0) room -= counted;
            weight += counted;
        }
        return weight >= wanted;
    }

    /** For each comparison the most that it and those after it can add. */
    private double[] bestFrom(Predicate<Comparison> counts) {
        var best = new double[comparisons.size() + 1];
        for (int i = comparisons.size() - 1; i >= 0; i--) {
            double most = comparisons.get(i).levels().stream().mapToDouble(Level::weight).max().orElse(0);
            best[i] = best[i + 1] + (counts.test(comparisons.get(i)) ? most : 0);
        }
        return best;
    }

    Match match(Pair pair) {
        double room = mostOfHousehold;
        double weight = prior;
        var evidence = new ArrayList<FieldEvidence>(comparisons.size());
        for (var comparison : comparisons) {
            var level = comparison.level(pair);
            double counted = counted(comparison, level.weight(), pair, room);
            if (comparison.bearing() == Comparison.Bearing.HOUSEHOLD && counted > 0) room -= counted;
            weight += counted;
            evidence.add(new FieldEvidence(comparison.field(), level, counted));
        }
        return new Match(pair.left.written().id(), pair.right.written().id(), weight, probability(weight), evidence);
    }

    private static double counted(Comparison comparison, double weight, Pair pair, double room) {
        if (weight <= 0 || comparison.bearing() == Comparison.Bearing.ALONE) return weight;
        if (pair.name == NameAgreement.DIFFERENT) return 0;
        return comparison.bearing() == Comparison.Bearing.HOUSEHOLD ? Math.min(weight, room) : weight;
    }

    /** The log2 odds of a probability. */
    static double weight(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
