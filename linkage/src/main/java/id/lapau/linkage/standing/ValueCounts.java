package id.lapau.linkage.standing;

/** How many records hold a value, by its hash. Changed by one thread, then read by many. */
final class ValueCounts {

    private long[] values = new long[1024];
    private int[] counts = new int[1024];
    private int used;
    private long total;

    /** @param count negative to take some away */
    void add(long value, int count) {
        if (value == 0) return;
        if ((used + 1) * 2 > values.length) grow();
        int at = slot(value);
        if (values[at] == 0) {
            values[at] = value;
            used++;
        }
        counts[at] += count;
        total += count;
    }

    /** The share of records with a value that hold this one, if there were more records: so many with this value, so many with any. */
    double share(long value, int moreWithThis, int moreWithAny) {
        return Math.max(counts[slot(value)] + moreWithThis, 1) / (double) Math.max(total + moreWithAny, 1);
    }

    private int slot(long value) {
        int at = (int) (value >>> 20) & values.length - 1;
        while (values[at] != 0 && values[at] != value) at = at + 1 & values.length - 1;
        return at;
    }

    /** Doubles, and forgets values that no record holds any more. */
    private void grow() {
        var before = values;
        var numbers = counts;
        values = new long[before.length * 2];
        counts = new int[before.length * 2];
        used = 0;
        for (int i = 0; i < before.length; i++) if (numbers[i] != 0) place(before[i], numbers[i]);
    }

    private void place(long value, int count) {
        int at = slot(value);
        values[at] = value;
        counts[at] = count;
        used++;
    }
}
