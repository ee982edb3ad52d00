package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A zip container in memory, read by its central directory. Refuses what is cut off, encrypted, or unpacks to more
 * than the {@link Limits} allow; parts are unpacked as streams, never whole.
 */
final class ZipBytes {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long EXPLOSIVE_FROM = 8 << 20;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    /** One part; offset points at its local header. */
    record Entry(String name, boolean encrypted, int method, long crc, long packed, long unpacked, long offset) {
        boolean directory() { return name.endsWith("/"); }
    }

    private final ByteBuffer data;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpackedSoFar;

    ZipBytes(byte[] content, Limits limits) {
        this.data = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException beyondTheEnd) {
            throw new Refusal(Problem.TRUNCATED, "zip");
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    @Nullable Entry find(String name) {
        return entries.get(key(name));
    }

    /** A stream over the unpacked bytes that counts, and refuses when it grows beyond the limits. */
    InputStream open(Entry entry) {
        if (entry.encrypted()) throw new Refusal(Problem.ENCRYPTED, entry.name());
        if (entry.method() != 0 && entry.method() != 8) throw new Refusal(Problem.UNREADABLE, entry.name() + " (zip " + entry.method() + ")");
        refuseExplosive(entry, entry.unpacked());
        try {
            int local = Math.toIntExact(entry.offset());
            if (data.getInt(local) != LOCAL) throw new Refusal(Problem.UNREADABLE, entry.name());
            int start = local + 30 + unsigned(local + 26) + unsigned(local + 28);
            int length = Math.toIntExact(entry.packed());
            if (start + length > data.capacity()) throw new Refusal(Problem.TRUNCATED, entry.name());
            return new ZipPart(entry, data.array(), start, length, this);
        } catch (IndexOutOfBoundsException | ArithmeticException beyondTheEnd) {
            throw new Refusal(Problem.TRUNCATED, entry.name());
        }
    }

    byte[] bytes(Entry entry, long most) {
        try (var in = open(entry)) {
            var content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (content.length > most) throw new Refusal(Problem.TOO_LARGE, megabytes(most));
            return content;
        } catch (IOException cutOff) {
            throw new Refusal(Problem.TRUNCATED, entry.name());
        }
    }

    void count(Entry entry, int bytes, long ofThisPart) {
        unpackedSoFar += bytes;
        if (unpackedSoFar > limits.unpackedBytes()) throw new Refusal(Problem.ZIP_BOMB, "> " + megabytes(limits.unpackedBytes()));
        refuseExplosive(entry, ofThisPart);
    }

    private void refuseExplosive(Entry entry, long unpacked) {
        if (unpacked > limits.unpackedBytes()) throw new Refusal(Problem.ZIP_BOMB, megabytes(unpacked));
        if (unpacked > EXPLOSIVE_FROM && unpacked / Math.max(1, entry.packed()) > limits.ratio())
            throw new Refusal(Problem.ZIP_BOMB, entry.name() + " 1 : " + unpacked / Math.max(1, entry.packed()));
    }

    static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private void readDirectory() {
        int end = end();
        long count = unsigned(end + 10);
        long at = UNKNOWN & data.getInt(end + 16);
        if (end >= 20 && data.getInt(end - 20) == END_64_LOCATOR) {
            int end64 = Math.toIntExact(data.getLong(end - 12));
            if (data.getInt(end64) != END_64) throw new Refusal(Problem.TRUNCATED, "zip64");
            count = data.getLong(end64 + 32);
            at = data.getLong(end64 + 48);
        }
        if (count < 0 || count > limits.entries()) throw new Refusal(Problem.ZIP_BOMB, count + " > " + limits.entries());
        int position = checked(at);
        for (int i = 0; i < count; i++) position = readEntry(position);
    }

    private int end() {
        for (int i = data.capacity() - 22; i >= 0 && i > data.capacity() - 22 - 0xFFFF - 1; i--)
            if (data.getInt(i) == END) return i;
        throw new Refusal(Problem.TRUNCATED, "zip");
    }

    private int readEntry(int at) {
        if (data.getInt(at) != CENTRAL) throw new Refusal(Problem.TRUNCATED, "zip");
        int flags = unsigned(at + 8);
        int nameLength = unsigned(at + 28);
        int extraLength = unsigned(at + 30);
        var sizes = new long[] {UNKNOWN & data.getInt(at + 24), UNKNOWN & data.getInt(at + 20), UNKNOWN & data.getInt(at + 42)};
        wideSizes(at + 46 + nameLength, extraLength, sizes);
        var name = name(at + 46, nameLength, (flags & 0x800) != 0);
        var entry = new Entry(name, (flags & 1) != 0, unsigned(at + 10), UNKNOWN & data.getInt(at + 16), sizes[1], sizes[0], checked(sizes[2]));
        entries.putIfAbsent(key(name), entry);
        return at + 46 + nameLength + extraLength + unsigned(at + 32);
    }

    /** Zip64: only the fields that did not fit stand in the extra field, in this order. */
    private void wideSizes(int at, int length, long[] sizes) {
        for (int i = at; i + 4 <= at + length; i += 4 + unsigned(i + 2)) {
            if (unsigned(i) != 1) continue;
            int field = i + 4;
            for (int s = 0; s < sizes.length; s++) {
                if (sizes[s] != UNKNOWN) continue;
                sizes[s] = data.getLong(field);
                field += 8;
            }
        }
    }

    private String name(int at, int length, boolean utf8) {
        var bytes = new byte[length];
        data.get(at, bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace('\\', '/');
        } catch (CharacterCodingException notUtf8) {
            var charset = !utf8 && Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
            return new String(bytes, charset).replace('\\', '/');
        }
    }

    private int checked(long offset) {
        if (offset < 0 || offset >= data.capacity()) throw new Refusal(Problem.TRUNCATED, "zip");
        return (int) offset;
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xFFFF;
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }
}
