package id.lapau.linkage.spark;

import java.io.Reader;
import java.util.Iterator;

/** Lines as one text again. */
final class LineReader extends Reader {

    private final Iterator<String> lines;
    private String line = "";
    private int at;

    LineReader(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read(char[] into, int from, int length) {
        if (at == line.length() && !next()) return -1;
        int end = Math.min(line.length(), at + length);
        line.getChars(at, end, into, from);
        int read = end - at;
        at = end;
        return read;
    }

    private boolean next() {
        if (!lines.hasNext()) return false;
        line = lines.next() + '\n';
        at = 0;
        return true;
    }

    @Override
    public void close() {}
}
