package id.lapau.linkage;

import java.util.Arrays;

/** A growing list of longs, for millions of pairs. */
final class LongList {

    private long[] values;
    private int size;

    LongList(int expected) {
        values = new long[Math.max(16, expected)];
    }

    void add(long value) {
        if (size == values.length) values = Arrays.copyOf(values, size + (size >> 1));
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** The values in order, each once; the list should not be used afterwards. */
    long[] sortedDistinct() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) if (i == 0 || values[i] != values[i - 1]) values[kept++] = values[i];
        return Arrays.copyOf(values, kept);
    }
}
