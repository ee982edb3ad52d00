package id.lapau.linkage.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The records of one regency as lines of CSV without their ids, which they get when they are written out in shuffled order. */
final class Ledger {

    private static final Column[] COLUMNS = Column.values();

    private final Regency regency;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int[] ends = new int[1 << 10];
    private int[] people = new int[1 << 10];
    private int records;
    private final StringBuilder line = new StringBuilder(256);

    Ledger(Regency regency) {
        this.regency = regency;
    }

    int records() {
        return records;
    }

    void add(int person, Entry entry) {
        line.setLength(0);
        for (var column : COLUMNS) quoted(line.append(','), entry.get(column));
        append(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (records == ends.length) grow();
        people[records] = person;
        ends[records++] = length;
    }

    /** RFC 4180. */
    private static void quoted(StringBuilder line, String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) line.append(text);
        else line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private void append(byte[] more) {
        if (length + more.length > bytes.length) bytes = Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, records * 2);
        people = Arrays.copyOf(people, records * 2);
    }

    /** Ids and persons are the regency's place × 10,000,000 and a number; a record's has nothing to do with the person's. */
    void write(OutputStream lines, OutputStream truth, Dice dice) throws IOException {
        int[] order = shuffled(dice);
        for (int place = 0; place < records; place++) {
            int record = order[place];
            var id = ascii(number(place));
            lines.write(id);
            int start = record == 0 ? 0 : ends[record - 1];
            lines.write(bytes, start, ends[record] - start);
            truth.write(id);
            truth.write(ascii("," + number(people[record]) + "\n"));
        }
    }

    private int[] shuffled(Dice dice) {
        int[] order = new int[records];
        for (int i = 0; i < records; i++) {
            int other = dice.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private String number(int within) {
        return Long.toString((regency.index() + 1) * 10_000_000L + within);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
