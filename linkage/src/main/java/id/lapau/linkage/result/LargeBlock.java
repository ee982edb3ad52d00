package id.lapau.linkage.result;

import id.lapau.linkage.data.DataException;

/**
 * A block that was too large to pair up.
 *
 * @param value   what its records share
 * @param pairs   pairs that it would have made
 * @param dropped its pairs were left out; else they were made by narrower keys
 */
public record LargeBlock(String rule, String value, long records, long pairs, boolean dropped) {

    /** What is said where settings refuse such a block. */
    public DataException refused() {
        return new DataException("block '" + rule + "': " + records + " records share '" + value + "', which makes " + pairs
                + " pairs; add a field to the rule, or set limits.explosion: split");
    }
}
