package id.lapau.linkage.duckdb;

import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.RecordEncoder;
import java.util.Arrays;

/**
 * Some rows of a table, encoded by one thread.
 *
 * @param bytes   the records, one after another
 * @param ends    where each ends
 * @param columns numbers by which records are found, column after column: see {@link Columns}
 */
record Batch(byte[] bytes, int[] ends, long[] columns) {

    static final int ROWS = 4096;

    private static final int USUAL_RECORD = 192;

    static Batch of(Plan plan, RecordEncoder encoder, String[][] rows, int count, int idColumn, int[] fields, long firstRow) {
        var cursor = plan.cursor();
        var columns = new Columns(plan);
        var batch = new Batch(new byte[0], new int[count], new long[count * columns.count()]);
        var bytes = new byte[count * USUAL_RECORD];
        var raw = new String[fields.length];
        int used = 0;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < raw.length; i++) raw[i] = rows[row][fields[i]];
            var encoded = encoder.encode(idColumn < 0 ? Long.toString(firstRow + row) : rows[row][idColumn].strip(), raw);
            if (used + encoder.length() > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + encoder.length()));
            System.arraycopy(encoded, 0, bytes, used, encoder.length());
            columns.note(cursor.on(bytes, used), batch.columns, row, count);
            used += encoder.length();
            batch.ends[row] = used;
        }
        return new Batch(Arrays.copyOf(bytes, used), batch.ends, batch.columns);
    }
}
