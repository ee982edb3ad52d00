package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import java.util.Arrays;

/** Some rows of a table, encoded by one thread: bytes, and the numbers that are needed to file them. */
record Batch(byte[] bytes, int[] lengths, long[] keys, long[] values, long[] draws) {

    static final int ROWS = 4096;

    static Batch of(Plan plan, String[][] rows, int count, int idColumn, int[] columns, long firstRow) {
        var encoder = plan.encoder();
        var cursor = plan.cursor();
        var rare = plan.rareComparisons();
        var batch = new Batch(new byte[0], new int[count], new long[count * plan.rules()], new long[count * rare.length], new long[count]);
        var bytes = new byte[count * 160];
        var raw = new String[columns.length];
        int used = 0;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < raw.length; i++) raw[i] = rows[row][columns[i]];
            var id = idColumn < 0 ? Long.toString(firstRow + row) : rows[row][idColumn].strip();
            var encoded = encoder.encode(id, raw);
            if (used + encoder.length() > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + encoder.length()));
            System.arraycopy(encoded, 0, bytes, used, encoder.length());
            batch.note(plan, cursor.on(bytes, used), row, encoder.length(), rare);
            used += encoder.length();
        }
        return new Batch(bytes, batch.lengths, batch.keys, batch.values, batch.draws);
    }

    private void note(Plan plan, Cursor record, int row, int length, int[] rare) {
        lengths[row] = length;
        for (int rule = 0; rule < plan.rules(); rule++) keys[row * plan.rules() + rule] = record.key(rule);
        for (int i = 0; i < rare.length; i++) values[row * rare.length + i] = plan.value(rare[i], record);
        draws[row] = Plan.draw(record.id());
    }
}
