package id.lapau.linkage.labels;

/**
 * A pair that was judged.
 *
 * @param left    id in the first table
 * @param right   id in the second table, or in the same where there is one
 * @param pattern how the two records agree
 */
record Judged(String left, String right, boolean match, long pattern) {}
