package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How unequally rupiah are spread: 0 when everybody has the same, towards 1 the more one has all (Gini 1912, by the mean difference of all
 * pairs over twice the mean; A. Sen, <i>On Economic Inequality</i>, 1973).
 */
public final class Gini {

    private Gini() {}

    /** @return 0 to below 1; 0 for nobody or when nobody has anything */
    public static double of(LongStream rupiah) {
        long[] sorted = rupiah.sorted().toArray();
        double sum = Arrays.stream(sorted).asDoubleStream().sum();
        if (sum == 0) return 0;
        double weighted = 0;
        for (int at = 0; at < sorted.length; at++) weighted += (2.0 * at + 1 - sorted.length) * sorted[at];
        return weighted / (sorted.length * sum);
    }
}
