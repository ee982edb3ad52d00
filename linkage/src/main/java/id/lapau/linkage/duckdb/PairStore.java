package id.lapau.linkage.duckdb;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Candidate pairs with their patterns, outside of the heap. */
final class PairStore {

    /** Pairs of one thread until they are handed over: row and row, then pattern. */
    static final class Buffer {

        private static final int MOST = 1 << 16;

        private final PairStore store;
        private long[] longs = new long[1 << 10];
        private int used;

        Buffer(PairStore store) {
            this.store = store;
        }

        void add(int left, int right, long pattern) {
            if (used == longs.length) grow();
            longs[used++] = (long) left << 32 | right;
            longs[used++] = pattern;
        }

        private void grow() {
            if (longs.length == MOST) flush();
            else longs = Arrays.copyOf(longs, longs.length * 2);
        }

        void flush() {
            if (used > 0) store.add(Arrays.copyOf(longs, used));
            used = 0;
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int left, int right, long pattern);
    }

    private final Spill spill;
    private final List<MemorySegment> pieces = new ArrayList<>();

    PairStore(Spill spill) {
        this.spill = spill;
    }

    private void add(long[] longs) {
        var piece = spill.of(longs);
        synchronized (pieces) {
            pieces.add(piece);
        }
    }

    int pieces() {
        return pieces.size();
    }

    void each(int piece, Visitor visitor) {
        var longs = pieces.get(piece);
        for (long at = 0; at < longs.byteSize() / Long.BYTES; at += 2) {
            long rows = longs.getAtIndex(ValueLayout.JAVA_LONG, at);
            visitor.visit((int) (rows >>> 32), (int) rows, longs.getAtIndex(ValueLayout.JAVA_LONG, at + 1));
        }
    }
}
