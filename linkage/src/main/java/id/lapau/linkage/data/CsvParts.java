package id.lapau.linkage.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a CSV file between records, without parsing it, so that several threads can. */
final class CsvParts {

    private static final int USUAL_SIZE = 1 << 17;

    private final InputStream file;
    private final CsvFormat format;
    private byte[] buffer = new byte[USUAL_SIZE];
    private int from;
    private int at;
    private int end;
    private boolean last;
    private long records;
    private long lines;

    private int cut;
    private int count;
    private int lineStart;
    private int lineEnds;
    private int linesCut;
    private boolean quoted;
    private boolean closed;
    private boolean begins = true;
    private boolean carriage;

    /** Stands behind the header. */
    CsvParts(InputStream file, CsvFormat format) throws IOException {
        this.file = file;
        this.format = format;
        fill();
        if (end >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) from = at = 3;
        scan(1);
        lines = linesCut;
        records = 0;
        from = cut;
    }

    /** The next part, or null behind the last. */
    @Nullable Part next() throws IOException {
        scan(Records.Part.MOST);
        if (cut == from) return null;
        var part = new Part(format, new String(buffer, from, cut - from, StandardCharsets.UTF_8), records, lines);
        records += count;
        lines += linesCut;
        from = cut;
        return part;
    }

    private void scan(int most) throws IOException {
        at = cut = lineStart = from;
        count = lineEnds = linesCut = 0;
        quoted = closed = carriage = false;
        begins = true;
        while (count < most || carriage && at < end && buffer[at] == '\n') {
            if (at == end && !more()) return;
            step(buffer[at++]);
        }
    }

    /** Whether another byte is there; if not, all that is complete, or all at the end of the file, is cut off. */
    private boolean more() throws IOException {
        if (!last && cut > from) return false;
        if (!last) fill();
        if (at < end) return true;
        if (at > lineStart) count++;
        cut = end;
        return false;
    }

    private void step(byte b) {
        if (quoted) {
            if (b == '\n') lineEnds++;
            closed = b == '"';
            quoted = !closed;
        } else if (b == '"' && (begins || closed)) {
            quoted = true;
            closed = begins = false;
        } else if (b == '\n' || b == '\r') lineEnd(b);
        else {
            closed = false;
            begins = b == format.separator();
        }
        carriage = b == '\r';
    }

    private void lineEnd(byte b) {
        boolean second = b == '\n' && carriage;
        if (!second) {
            lineEnds++;
            if (at - 1 > lineStart) count++;
        }
        lineStart = cut = at;
        linesCut = lineEnds;
        begins = true;
        closed = false;
    }

    /** Keeps what is not cut off yet and reads on behind it. */
    private void fill() throws IOException {
        if (from > 0) shift();
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int read = file.readNBytes(buffer, end, buffer.length - end);
        end += read;
        last = end < buffer.length;
    }

    private void shift() {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        at -= from;
        cut -= from;
        lineStart -= from;
        from = 0;
    }

    /** @param before records of the table that stand before it @param linesBefore lines of the file that do */
    record Part(CsvFormat format, String text, long before, long linesBefore) implements Records.Part {

        @Override
        public void each(Records.Visitor visitor) {
            try (var csv = format.reader().ofCsvRecord(text)) {
                for (var line : csv) visitor.visit(format.texts(line, linesBefore));
            } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
                throw new DataException(format.file() + ", after line " + linesBefore + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new DataException(format.file() + ": can't be read (" + e.getMessage() + ")", e);
            }
        }
    }
}
