package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** A table's draws, hashes of the ids: the records drawn first are a sample, and equal draws are equal ids. */
final class Draws {

    private final Plan plan;
    private final RecordStore store;
    private final Table table;
    private final int column;

    Draws(Plan plan, RecordStore store, Table table) {
        this.plan = plan;
        this.store = store;
        this.table = table;
        this.column = new Columns(plan).draw();
    }

    void refuseDoubleIds(Grouping grouping) {
        var twice = grouping.blocks(visitor -> each(visitor), table.count());
        IntStream.range(0, twice.count()).boxed().min(Comparator.comparingLong(block -> store.number(column, twice.first(block)))).ifPresent(block -> {
            throw doubleId(twice.first(block), twice.rows()[twice.from(block) + 1]);
        });
    }

    private void each(KeySource.Visitor visitor) {
        store.column(column, table.first(), table.end(), (first, draws, count) -> {
            for (int i = 0; i < count; i++) visitor.visit(draws[i], first + i);
        });
    }

    private DataException doubleId(int row, int other) {
        Cursor record = plan.cursor().on(store.bytes(row), 0);
        return DataException.doubleId(table.name(), place(row), place(other), record.id(), plan.settings().id().orElse(""));
    }

    /** From 1. */
    private int place(int row) {
        return store.before(row) - store.before(table.first()) + 1;
    }

    /** Rows of the records that are drawn first. */
    int[] sample(int size) {
        var least = new PriorityQueue<Long>(Collections.reverseOrder());
        each((draw, _) -> {
            if (least.size() < size) least.add(draw);
            else if (draw < least.element()) {
                least.remove();
                least.add(draw);
            }
        });
        long last = least.element();
        var rows = IntStream.builder();
        each((draw, row) -> {
            if (draw <= last) rows.add(row);
        });
        return rows.build().toArray();
    }
}
