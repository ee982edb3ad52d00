package id.lapau.linkage.duckdb;

import java.util.Arrays;

/**
 * Rows that share a key, block after block, each of at least two and in rising order.
 *
 * @param ends where each block ends among the rows
 */
record Blocks(int[] rows, int[] ends) {

    static final Blocks NONE = new Blocks(new int[0], new int[0]);

    int count() {
        return ends.length;
    }

    int from(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    int size(int block) {
        return ends[block] - from(block);
    }

    int first(int block) {
        return rows[from(block)];
    }

    /** Collects blocks whose rows come one after another. */
    static final class Builder {

        private int[] rows = new int[1024];
        private int[] ends = new int[256];
        private int used;
        private int count;
        private int begun;

        void row(int row) {
            if (used == rows.length) rows = Arrays.copyOf(rows, used * 2);
            rows[used++] = row;
        }

        /** Ends a block; a single row is none. */
        void end() {
            if (used - begun < 2) used = begun;
            if (used == begun) return;
            if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
            ends[count++] = used;
            begun = used;
        }

        Blocks built() {
            return new Blocks(Arrays.copyOf(rows, used), Arrays.copyOf(ends, count));
        }
    }
}
