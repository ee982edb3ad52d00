package id.lapau.linkage.result;

/**
 * A block that was too large to pair up.
 *
 * @param value   what its records share
 * @param pairs   pairs that it would have made
 * @param dropped its pairs were left out; else they were made by narrower keys
 */
public record LargeBlock(String rule, String value, long records, long pairs, boolean dropped) {}
