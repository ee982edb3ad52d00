package id.lapau.linkage.result;

/**
 * What a blocking rule brought.
 *
 * @param pairs  pairs that share its key
 * @param scored those of them that no earlier rule had taken
 */
public record RulePairs(String rule, long pairs, long scored) {}
