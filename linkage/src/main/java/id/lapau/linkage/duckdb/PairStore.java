package id.lapau.linkage.duckdb;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Candidate pairs with their patterns, in memory that may spill. */
final class PairStore {

    /** Pairs of one thread until they are handed over: row and row, then pattern. */
    static final class Buffer {

        private static final int PAIRS = 1 << 16;

        private final PairStore store;
        private final long[] longs = new long[PAIRS * 2];
        private int used;

        Buffer(PairStore store) {
            this.store = store;
        }

        void add(int left, int right, long pattern) {
            if (used == longs.length) flush();
            longs[used++] = (long) left << 32 | right;
            longs[used++] = pattern;
        }

        void flush() {
            if (used > 0) store.add(longs, used);
            used = 0;
        }
    }

    private final Spill spill;
    private final List<MemorySegment> pieces = new ArrayList<>();

    PairStore(Spill spill) {
        this.spill = spill;
    }

    private synchronized void add(long[] longs, int length) {
        var piece = spill.piece((long) length * Long.BYTES);
        MemorySegment.copy(longs, 0, piece, ValueLayout.JAVA_LONG_UNALIGNED, 0, length);
        pieces.add(piece);
    }

    List<MemorySegment> pieces() {
        return pieces;
    }
}
