package id.lapau.linkage.duckdb;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encoded records outside of the heap, in batches. A row's number tells its batch and its place there; batches may be short, so
 * rows are not without gaps. Filled by several threads, then read by several.
 */
final class RecordStore {

    /** Gets a column's numbers of one batch, in an array that is reused, with the number of the first row. */
    @FunctionalInterface
    interface ColumnVisitor {
        void visit(int firstRow, long[] numbers, int count);
    }

    private record Chunk(MemorySegment bytes, int[] ends, MemorySegment columns) {

        int from(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }
    }

    private final Spill spill;
    private final List<@Nullable Chunk> chunks = new ArrayList<>();

    RecordStore(Spill spill) {
        this.spill = spill;
    }

    /** The row at which the next batch begins. */
    int end() {
        return chunks.size() * Batch.ROWS;
    }

    /** Makes room for a batch that another thread will {@link #put}. @return its first row */
    int reserve() {
        synchronized (chunks) {
            chunks.add(null);
            return (chunks.size() - 1) * Batch.ROWS;
        }
    }

    /** Files a batch where room was reserved. @return true */
    boolean put(int firstRow, Batch batch) {
        var chunk = new Chunk(spill.of(batch.bytes()), batch.ends(), spill.of(batch.columns()));
        synchronized (chunks) {
            chunks.set(firstRow / Batch.ROWS, chunk);
        }
        return true;
    }

    /** How many records stand from one row on, where a batch begins. */
    int count(int firstRow) {
        return chunks.subList(firstRow / Batch.ROWS, chunks.size()).stream().mapToInt(chunk -> chunk.ends.length).reduce(0, Math::addExact);
    }

    /** How many records stand before a row. */
    int before(int row) {
        return chunks.subList(0, row / Batch.ROWS).stream().mapToInt(chunk -> chunk.ends.length).sum() + row % Batch.ROWS;
    }

    private Chunk chunk(int row) {
        return java.util.Objects.requireNonNull(chunks.get(row / Batch.ROWS));
    }

    int length(int row) {
        int place = row % Batch.ROWS;
        var chunk = chunk(row);
        return chunk.ends[place] - chunk.from(place);
    }

    /** A record's own bytes. */
    byte[] bytes(int row) {
        var bytes = new byte[length(row)];
        copy(row, bytes, 0);
        return bytes;
    }

    void copy(int row, byte[] into, int at) {
        int place = row % Batch.ROWS;
        var chunk = chunk(row);
        int from = chunk.from(place);
        MemorySegment.copy(chunk.bytes, ValueLayout.JAVA_BYTE, from, into, at, chunk.ends[place] - from);
    }

    long number(int column, int row) {
        var chunk = chunk(row);
        return chunk.columns.getAtIndex(ValueLayout.JAVA_LONG, (long) column * chunk.ends.length + row % Batch.ROWS);
    }

    /** Passes over a column of the rows from the one, where a table begins, to before the other. */
    void column(int column, int from, int to, ColumnVisitor visitor) {
        var numbers = new long[Batch.ROWS];
        for (int row = from; row < to; row += Batch.ROWS) {
            var chunk = chunk(row);
            int count = chunk.ends.length;
            MemorySegment.copy(chunk.columns, ValueLayout.JAVA_LONG, (long) column * count * Long.BYTES, numbers, 0, count);
            visitor.visit(row, numbers, count);
        }
    }
}
