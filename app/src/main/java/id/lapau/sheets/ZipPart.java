package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of one part of a {@link ZipBytes}; checks length and checksum at the end. */
final class ZipPart extends InputStream {

    private final ZipBytes.Entry entry;
    private final ZipBytes zip;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] data;
    private final boolean stored;
    private int position;
    private final int end;
    private long unpacked;
    private boolean checked;

    ZipPart(ZipBytes.Entry entry, byte[] data, int start, int length, ZipBytes zip) {
        this.entry = entry;
        this.zip = zip;
        this.data = data;
        this.position = start;
        this.end = start + length;
        this.stored = entry.method() == 0;
        if (!stored) inflater.setInput(data, start, length);
    }

    @Override public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        int n = stored ? copy(into, offset, length) : inflate(into, offset, length);
        if (n <= 0) return atEnd();
        unpacked += n;
        crc.update(into, offset, n);
        zip.count(entry, n, unpacked);
        return n;
    }

    @Override public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override public void close() {
        inflater.end();
    }

    private int copy(byte[] into, int offset, int length) {
        int n = Math.min(length, end - position);
        System.arraycopy(data, position, into, offset, n);
        position += n;
        return n;
    }

    private int inflate(byte[] into, int offset, int length) {
        try {
            int n = inflater.inflate(into, offset, length);
            if (n == 0 && !inflater.finished()) throw new Refusal(Problem.TRUNCATED, entry.name());
            return n;
        } catch (DataFormatException damaged) {
            throw new Refusal(Problem.UNREADABLE, entry.name());
        }
    }

    private int atEnd() {
        if (!checked && crc.getValue() != entry.crc()) throw new Refusal(Problem.UNREADABLE, entry.name() + " (CRC)");
        checked = true;
        return -1;
    }
}
