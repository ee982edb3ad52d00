package id.lapau.linkage.duckdb;

import java.util.Arrays;

/**
 * Groups rows by key. Most keys stand alone, so a first pass notes in a bit table which may come twice (after Bloom, 1970), and
 * only those are sorted: in memory as long as they fit, else by DuckDB, which sorts on disk.
 */
final class Grouping {

    private static final int BITS_FOR_EACH = 8;

    private final long memory;
    private final Sorter sorter;

    /** What sorts more keys than fit into memory. */
    @FunctionalInterface
    interface Sorter {
        Blocks blocks(KeySource source);
    }

    /** @param memory bytes that one grouping may take */
    Grouping(long memory, Sorter sorter) {
        this.memory = memory;
        this.sorter = sorter;
    }

    /** @param most keys that the source may give */
    Blocks blocks(KeySource source, long most) {
        var twice = new Twice(most);
        source.each((key, _) -> twice.note(key));
        KeySource several = visitor -> source.each((key, row) -> {
            if (twice.noted(key)) visitor.visit(key, row);
        });
        long count = count(several);
        return count * (2 * Long.BYTES + Integer.BYTES) > memory ? sorter.blocks(several) : sorted(several, (int) count);
    }

    private static long count(KeySource source) {
        var count = new long[1];
        source.each((_, _) -> count[0]++);
        return count[0];
    }

    /** Sorts by the first bits of the key with the place behind; where those bits agree, the whole keys are looked at. */
    private static Blocks sorted(KeySource source, int count) {
        var keys = new long[count];
        var rows = new int[count];
        var order = new long[count];
        int placeBits = 32 - Integer.numberOfLeadingZeros(Math.max(count - 1, 1));
        var place = new int[1];
        source.each((key, row) -> {
            keys[place[0]] = key;
            rows[place[0]] = row;
            order[place[0]] = key >>> placeBits << placeBits | place[0]++;
        });
        Arrays.sort(order);
        return blocks(order, keys, rows, placeBits);
    }

    private static Blocks blocks(long[] order, long[] keys, int[] rows, int placeBits) {
        var blocks = new Blocks.Builder();
        int mask = (1 << placeBits) - 1;
        for (int from = 0, to; from < order.length; from = to) {
            for (to = from + 1; to < order.length && order[to] >>> placeBits == order[from] >>> placeBits; ) to++;
            if (to - from > 1) run(order, from, to, keys, rows, mask, blocks);
        }
        return blocks.built();
    }

    /** One block nearly always; several in the rare case that different keys begin with the same bits. */
    private static void run(long[] order, int from, int to, long[] keys, int[] rows, int mask, Blocks.Builder blocks) {
        int end = to;
        while (end > from) {
            long key = keys[(int) order[from] & mask];
            int others = from;
            for (int i = from; i < end; i++) {
                int place = (int) order[i] & mask;
                if (keys[place] == key) blocks.row(rows[place]);
                else order[others++] = order[i];
            }
            blocks.end();
            end = others;
        }
    }

    /** Tells, with some mistakes, which keys come at least twice: never misses one. */
    private static final class Twice {

        private final long[] once;
        private final long[] again;
        private final int shift;

        Twice(long most) {
            int bits = Math.clamp(64 - Long.numberOfLeadingZeros(Math.max(most, 1) * BITS_FOR_EACH), 10, 36);
            once = new long[1 << bits - 6];
            again = new long[1 << bits - 6];
            shift = 64 - bits;
        }

        void note(long key) {
            long bit = key >>> shift;
            int word = (int) (bit >>> 6);
            again[word] |= once[word] & 1L << bit;
            once[word] |= 1L << bit;
        }

        boolean noted(long key) {
            long bit = key >>> shift;
            return (again[(int) (bit >>> 6)] >>> bit & 1) == 1;
        }
    }
}
