package id.lapau.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.List;

/** What several runs of the same thing took, in ascending order. */
record Samples(double[] sorted) {

    /** How often a thing is measured at least. */
    static final int RUNS = 5;

    static <T> Samples of(List<T> runs, ToDoubleFunction<T> quantity) {
        return new Samples(runs.stream().mapToDouble(quantity).sorted().toArray());
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median, and in brackets the least and the most. */
    String words(String unit) {
        return String.format(Locale.ROOT, "%.2f %s (%.2f to %.2f, median of %d)", median(), unit, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Samples(var theirs) && Arrays.equals(sorted, theirs);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override public String toString() {
        return Arrays.toString(sorted);
    }
}
