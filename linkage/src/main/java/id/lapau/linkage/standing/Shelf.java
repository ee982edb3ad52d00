package id.lapau.linkage.standing;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Encoded records, found by id and by each blocking key. Changed by one thread at a time. */
final class Shelf {

    static final int NONE = -1;

    private final Plan plan;
    private final Cursor cursor;
    private final int[] rare;
    private final RowIndex ids = new RowIndex();
    private final RowIndex[] rules;
    private final ValueCounts[] values;
    private byte[][] records = new byte[64][];
    private int[] gaps = new int[64];
    private int gapCount;
    private int end;

    Shelf(Plan plan) {
        this.plan = plan;
        this.cursor = plan.cursor();
        this.rare = plan.rareComparisons();
        this.rules = Stream.generate(RowIndex::new).limit(plan.rules()).toArray(RowIndex[]::new);
        this.values = Stream.generate(ValueCounts::new).limit(rare.length).toArray(ValueCounts[]::new);
    }

    int size() {
        return end - gapCount;
    }

    /** The row of an id, or {@link #NONE}. */
    int row(String id) {
        var found = new int[] {NONE};
        ids.each(Plan.draw(id), row -> found[0] = row);
        return found[0];
    }

    byte[] record(int row) {
        return records[row];
    }

    /** Records that share a rule's key. */
    int sharing(int rule, long key) {
        return rules[rule].size(key);
    }

    void each(int rule, long key, IntConsumer rows) {
        rules[rule].each(key, rows);
    }

    /** The share of records that hold the value in a rare comparison, if there were more of them. */
    double share(int rareIndex, long value, int moreWithThis, int moreWithAny) {
        return values[rareIndex].share(value, moreWithThis, moreWithAny);
    }

    /** Adds a record, in the place of the one that has its id. */
    void put(byte[] record) {
        int same = row(cursor.on(record, 0).id());
        if (same != NONE) remove(same);
        add(record);
    }

    private void add(byte[] record) {
        int row = gapCount > 0 ? gaps[--gapCount] : end++;
        if (row == records.length) records = Arrays.copyOf(records, row * 2);
        records[row] = record;
        cursor.on(record, 0);
        ids.add(Plan.draw(cursor.id()), row);
        for (int rule = 0; rule < rules.length; rule++) if (cursor.key(rule) != 0) rules[rule].add(cursor.key(rule), row);
        count(1);
    }

    void remove(int row) {
        cursor.on(records[row], 0);
        ids.remove(Plan.draw(cursor.id()), row);
        for (int rule = 0; rule < rules.length; rule++) if (cursor.key(rule) != 0) rules[rule].remove(cursor.key(rule), row);
        count(-1);
        records[row] = new byte[0];
        if (gapCount == gaps.length) gaps = Arrays.copyOf(gaps, gapCount * 2);
        gaps[gapCount++] = row;
    }

    private void count(int times) {
        for (int i = 0; i < rare.length; i++) values[i].add(plan.value(rare[i], cursor), times);
    }
}
