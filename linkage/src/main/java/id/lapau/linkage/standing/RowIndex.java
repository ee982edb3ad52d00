package id.lapau.linkage.standing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which rows hold a key: an open table of keys, each with a chain of its rows. A key is a hash and never 0. */
final class RowIndex {

    private static final int END = -1;

    private long[] keys = new long[64];
    private int[] heads = new int[64];
    private int[] sizes = new int[64];
    private int[] next = new int[64];
    private int used;

    void add(long key, int row) {
        if ((used + 1) * 2 > keys.length) grow();
        if (row >= next.length) next = Arrays.copyOf(next, Math.max(row + 1, next.length * 2));
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = key;
            heads[at] = END;
            used++;
        }
        next[row] = heads[at];
        heads[at] = row;
        sizes[at]++;
    }

    void remove(long key, int row) {
        int at = slot(key);
        sizes[at]--;
        if (heads[at] == row) {
            heads[at] = next[row];
            return;
        }
        int before = heads[at];
        while (next[before] != row) before = next[before];
        next[before] = next[row];
    }

    int size(long key) {
        return sizes[slot(key)];
    }

    void each(long key, IntConsumer visitor) {
        int at = slot(key);
        if (sizes[at] > 0) for (int row = heads[at]; row != END; row = next[row]) visitor.accept(row);
    }

    private int slot(long key) {
        int at = (int) (key >>> 24) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    /** Doubles, and forgets keys that no row holds any more. */
    private void grow() {
        var before = keys;
        var first = heads;
        var numbers = sizes;
        keys = new long[before.length * 2];
        heads = new int[before.length * 2];
        sizes = new int[before.length * 2];
        used = 0;
        for (int i = 0; i < before.length; i++) if (numbers[i] > 0) place(before[i], first[i], numbers[i]);
    }

    private void place(long key, int head, int size) {
        int at = slot(key);
        keys[at] = key;
        heads[at] = head;
        sizes[at] = size;
        used++;
    }
}
