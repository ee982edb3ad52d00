package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;

/** Numbers kept of each record beside its bytes, to be passed over quickly: a key for each rule, values that may be rare, its draw. */
final class Columns {

    private final Plan plan;
    private final int[] rare;

    Columns(Plan plan) {
        this.plan = plan;
        this.rare = plan.rareComparisons();
    }

    int count() {
        return plan.rules() + rare.length + 1;
    }

    int value(int rareIndex) {
        return plan.rules() + rareIndex;
    }

    int draw() {
        return plan.rules() + rare.length;
    }

    /** Writes a record's numbers, each into its column of {@link Batch#ROWS}. */
    void note(Cursor record, long[] into, int row) {
        for (int rule = 0; rule < plan.rules(); rule++) into[rule * Batch.ROWS + row] = record.key(rule);
        for (int i = 0; i < rare.length; i++) into[value(i) * Batch.ROWS + row] = plan.value(rare[i], record);
        into[draw() * Batch.ROWS + row] = Plan.draw(record.id());
    }

    /** The same columns with so many rows, and no gaps between them. */
    long[] packed(long[] numbers, int rows) {
        var packed = new long[count() * rows];
        for (int column = 0; column < count(); column++) System.arraycopy(numbers, column * Batch.ROWS, packed, column * rows, rows);
        return packed;
    }
}
