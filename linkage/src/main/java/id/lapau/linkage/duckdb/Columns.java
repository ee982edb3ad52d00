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

    /** @param rows length of a column */
    void note(Cursor record, long[] into, int row, int rows) {
        for (int rule = 0; rule < plan.rules(); rule++) into[rule * rows + row] = record.key(rule);
        for (int i = 0; i < rare.length; i++) into[value(i) * rows + row] = plan.value(rare[i], record);
        into[draw() * rows + row] = Plan.draw(record.id());
    }
}
