package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Oversized;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.LargeBlock;
import java.util.ArrayList;
import java.util.List;

/** Finds blocks that would explode, and splits them by narrower keys or refuses them. */
final class LargeBlocks {

    private static final int SHOWN_PER_RULE = 20;

    private final Plan plan;
    private final RecordStore store;
    private final Keys keys;
    private final Oversized oversized = new Oversized();
    private final List<LargeBlock> found = new ArrayList<>();

    LargeBlocks(Plan plan, RecordStore store, Keys keys) {
        this.plan = plan;
        this.store = store;
        this.keys = keys;
    }

    Oversized oversized() {
        return oversized;
    }

    List<LargeBlock> found() {
        return found;
    }

    void handle() {
        for (int rule = 0; rule < plan.rules(); rule++) note(rule, false);
        if (oversized.isEmpty()) return;
        narrow();
        keys.complete();
        for (int rule = plan.rules(); rule < plan.allRules(); rule++) note(rule, true);
    }

    private void note(int rule, boolean dropped) {
        var shown = new int[1];
        keys.larger(rule, plan.settings().limits().block(), (key, records, row) -> {
            oversized.add(rule, key);
            if (shown[0]++ < SHOWN_PER_RULE) found.add(new LargeBlock(plan.ruleName(rule), plan.shown(rule, read(row)), records, records * (records - 1) / 2, dropped));
            if (plan.settings().limits().refuse()) throw found.getLast().refused();
        });
    }

    private Cursor read(int row) {
        return plan.cursor().on(store.bytes(row), 0);
    }

    private void narrow() {
        var cursor = plan.cursor();
        for (int row = 0; row < store.rows(); row++) narrow(cursor.on(store.bytes(row), 0), row);
    }

    private void narrow(Cursor record, int row) {
        for (int rule = plan.rules(); rule < plan.allRules(); rule++) {
            int origin = plan.origin(rule);
            if (record.key(origin) == 0 || !oversized.contains(origin, record.key(origin))) continue;
            long key = plan.key(rule, record);
            if (key != 0) keys.add(rule, key, row);
        }
    }
}
