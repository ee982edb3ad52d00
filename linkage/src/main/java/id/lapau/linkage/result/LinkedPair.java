package id.lapau.linkage.result;

import java.util.Comparator;

/**
 * Two records that may be one person.
 *
 * @param weight        log2 odds
 * @param contributions log2 odds that each comparison adds, in the order of the settings
 * @param pattern       level of each comparison, four bits each
 */
public record LinkedPair(RecordRef left, RecordRef right, double weight, double probability, double[] contributions, long pattern) {

    /** The surest first; equal ones by their ids. */
    public static final Comparator<LinkedPair> SUREST_FIRST = Comparator.comparingDouble(LinkedPair::weight).reversed()
            .thenComparing(LinkedPair::left).thenComparing(LinkedPair::right);
}
