package id.lapau.linkage;

/**
 * Records that share a blocking key and are too many to be compared with each other; they were left out under this rule.
 *
 * @param rule  the blocking rule
 * @param value the shared key, personal numbers masked
 * @param pairs comparisons that were not made
 */
public record OversizedBlock(String rule, String value, int records, long pairs) {}
