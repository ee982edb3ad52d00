package id.lapau.linkage.plan;

import java.util.Arrays;

/** How many records hold a value, by its hash. Filled by one thread, then read by many. */
public final class ValueCounts {

    private long[] values = new long[1024];
    private int[] counts = new int[1024];
    private int used;
    private long total;

    public void add(long value) {
        add(value, 1);
    }

    public void add(long value, int count) {
        if (value == 0) return;
        if ((used + 1) * 2 > values.length) grow();
        int at = slot(value);
        if (counts[at] == 0) {
            values[at] = value;
            used++;
        }
        counts[at] += count;
        total += count;
    }

    /** The share of records with a value that hold this one. */
    public double share(long value) {
        return Math.max(counts[slot(value)], 1) / (double) Math.max(total, 1);
    }

    private int slot(long value) {
        int at = (int) (value >>> 20) & values.length - 1;
        while (counts[at] != 0 && values[at] != value) at = at + 1 & values.length - 1;
        return at;
    }

    private void grow() {
        var before = values;
        var numbers = counts;
        values = new long[before.length * 2];
        counts = new int[before.length * 2];
        Arrays.fill(counts, 0);
        for (int i = 0; i < before.length; i++)
            if (numbers[i] != 0) {
                int at = slot(before[i]);
                values[at] = before[i];
                counts[at] = numbers[i];
            }
    }
}
