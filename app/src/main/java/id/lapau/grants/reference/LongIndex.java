package id.lapau.grants.reference;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** From a positive number to the rows that carry it: a flat hash table, some twenty bytes a row, built once. */
final class LongIndex {

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] first;
    private final int[] next;
    private final int mask;

    /** @param values the number of each row; 0 is left out */
    LongIndex(long[] values, int size) {
        int capacity = Integer.highestOneBit(Math.max(16, size * 2 - 1)) << 1;
        mask = capacity - 1;
        keys = new long[capacity];
        first = new int[capacity];
        next = new int[size];
        Arrays.fill(first, NONE);
        for (int row = size - 1; row >= 0; row--) if (values[row] != 0) put(values[row], row);
    }

    private void put(long value, int row) {
        int slot = slot(value);
        keys[slot] = value;
        next[row] = first[slot];
        first[slot] = row;
    }

    private int slot(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != value) slot = slot + 1 & mask;
        return slot;
    }

    /** The first row with that number, or -1. */
    int first(long value) {
        return first[slot(value)];
    }

    void forEach(long value, IntConsumer rows) {
        for (int row = first(value); row != NONE; row = next[row]) rows.accept(row);
    }
}
