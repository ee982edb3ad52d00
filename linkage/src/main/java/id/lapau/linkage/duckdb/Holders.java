package id.lapau.linkage.duckdb;

/** How many records hold each of some wanted values. */
final class Holders {

    private final long[] values;
    private final int[] counts;
    private final long[] bits;
    private long all;

    /** @param wanted hashes of values */
    Holders(long[] wanted) {
        int size = Integer.highestOneBit(Math.max(wanted.length, 8)) * 4;
        values = new long[size];
        counts = new int[size];
        bits = new long[size >> 4];
        for (long value : wanted) {
            values[slot(value)] = value;
            bits[word(value)] |= 1L << value;
        }
    }

    /** Passes over a column, in which 0 is no value. */
    Holders count(RecordStore store, int column) {
        store.column(column, 0, store.end(), (_, numbers, count) -> {
            for (int i = 0; i < count; i++) if (numbers[i] != 0) count(numbers[i]);
        });
        return this;
    }

    private void count(long value) {
        all++;
        if ((bits[word(value)] >>> value & 1) == 0) return;
        int at = slot(value);
        if (values[at] == value) counts[at]++;
    }

    /** The share of records with a value that hold this one. */
    double share(long value) {
        return Math.max(counts[slot(value)], 1) / (double) Math.max(all, 1);
    }

    /** Most values are not wanted, which a small table of bits tells without a look into the large one. */
    private int word(long value) {
        return (int) (value >>> 6) & bits.length - 1;
    }

    private int slot(long value) {
        int at = (int) (value >>> 20) & values.length - 1;
        while (values[at] != 0 && values[at] != value) at = at + 1 & values.length - 1;
        return at;
    }
}
