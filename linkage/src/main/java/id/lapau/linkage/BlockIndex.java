package id.lapau.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** The records of one set under one rule, in the order of their keys: 36 bits of the key's hash, 28 bits of the row. */
final class BlockIndex {

    static final int MOST_ROWS = 1 << 28;
    private static final long ROW = MOST_ROWS - 1L;

    interface Block {
        /** Rows {@code from} to {@code to} of {@link #row} share a key. */
        void take(int from, int to);
    }

    private final BlockingRule rule;
    private final long[] entries;

    BlockIndex(BlockingRule rule, List<Person> people) {
        this.rule = rule;
        var keys = new LongList(people.size());
        for (int row = 0; row < people.size(); row++) {
            int here = row;
            rule.keys().accept(people.get(row), key -> keys.add(hash(key) & ~ROW | here));
        }
        entries = keys.sortedDistinct();
    }

    BlockingRule rule() {
        return rule;
    }

    int row(int entry) {
        return (int) (entries[entry] & ROW);
    }

    /** Every group of at least two rows. */
    void blocks(Block block) {
        int from = 0;
        while (from < entries.length) {
            int to = end(from);
            if (to - from > 1) block.take(from, to);
            from = to;
        }
    }

    /** The rows that share a key with a person from outside, unless there are more than {@code limit}; how many there are. */
    int sharing(String key, int limit, IntConsumer rows) {
        long hash = hash(key) & ~ROW;
        int at = Arrays.binarySearch(entries, hash);
        int from = at < 0 ? -at - 1 : at;
        if (from == entries.length || (entries[from] & ~ROW) != hash) return 0;
        int to = end(from);
        if (to - from <= limit) for (int i = from; i < to; i++) rows.accept(row(i));
        return to - from;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < entries.length && (entries[to] & ~ROW) == (entries[from] & ~ROW)) to++;
        return to;
    }

    private static long hash(String key) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < key.length(); i++) h = Long.rotateLeft((h ^ key.charAt(i)) * 0xD6E8FEB86659FD93L, 29);
        return (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
    }
}
