package id.lapau.linkage.duckdb;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records as bytes, one after another, in memory that may spill. Filled by one thread, then read by many. */
final class RecordStore {

    private static final long PIECE = 64L << 20;

    private final Spill spill;
    private final List<MemorySegment> pieces = new ArrayList<>();
    private long[] starts = new long[1 << 16];
    private int[] lengths = new int[1 << 16];
    private int rows;
    private long free;

    RecordStore(Spill spill) {
        this.spill = spill;
    }

    int add(byte[] bytes, int from, int length) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            lengths = Arrays.copyOf(lengths, rows * 2);
        }
        if (pieces.isEmpty() || free + length > PIECE) {
            pieces.add(spill.piece(PIECE));
            free = 0;
        }
        MemorySegment.copy(bytes, from, pieces.getLast(), ValueLayout.JAVA_BYTE, free, length);
        starts[rows] = (pieces.size() - 1) * PIECE + free;
        lengths[rows] = length;
        free += length;
        return rows++;
    }

    int rows() {
        return rows;
    }

    int length(int row) {
        return lengths[row];
    }

    /** A record's own bytes. */
    byte[] bytes(int row) {
        var bytes = new byte[lengths[row]];
        copy(row, bytes, 0);
        return bytes;
    }

    void copy(int row, byte[] into, int at) {
        long start = starts[row];
        MemorySegment.copy(pieces.get((int) (start / PIECE)), ValueLayout.JAVA_BYTE, start % PIECE, into, at, lengths[row]);
    }
}
