package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Cursor;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.RecordEncoder;
import java.util.Arrays;

/**
 * Some records of a table, encoded.
 *
 * @param bytes   the records, one after another
 * @param ends    where each ends
 * @param columns numbers by which records are found, column after column: see {@link Columns}
 */
record Batch(byte[] bytes, int[] ends, long[] columns) {

    static final int ROWS = Records.Part.MOST;

    /** Encodes one part after another. For one thread. */
    static final class Encoder {

        private static final int USUAL_RECORD = 192;

        private final RecordEncoder encoder;
        private final Cursor cursor;
        private final Columns columns;
        private final int[] ends = new int[ROWS];
        private final long[] numbers;
        private byte[] bytes = new byte[ROWS * USUAL_RECORD];
        private int count;

        Encoder(Plan plan) {
            encoder = plan.encoderOfMany();
            cursor = plan.cursor();
            columns = new Columns(plan);
            numbers = new long[columns.count() * ROWS];
        }

        /** @param idColumn or -1 where records are numbered @param fields the column of each field */
        Batch encode(Records.Part part, int idColumn, int[] fields) {
            var raw = new String[fields.length];
            count = 0;
            part.each(texts -> {
                for (int i = 0; i < raw.length; i++) raw[i] = texts[fields[i]];
                add(idColumn < 0 ? Long.toString(part.before() + count + 1) : texts[idColumn].strip(), raw);
            });
            return new Batch(Arrays.copyOf(bytes, used()), Arrays.copyOf(ends, count), columns.packed(numbers, count));
        }

        private int used() {
            return count == 0 ? 0 : ends[count - 1];
        }

        private void add(String id, String[] raw) {
            var encoded = encoder.encode(id, raw);
            int from = used();
            int end = from + encoder.length();
            if (end > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end));
            System.arraycopy(encoded, 0, bytes, from, encoder.length());
            columns.note(cursor.on(bytes, from), numbers, count);
            ends[count++] = end;
        }
    }
}
