package id.lapau.linkage.plan;

import id.lapau.linkage.text.Cleaner;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Writes a record as bytes: its keys, then each cleaned field with its length, then the id. For one thread. */
public final class RecordEncoder {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Layout layout;
    private final Cleaner[] fieldCleaners;
    private final Cleaner[] keyCleaners;
    private final String[] texts;
    private final long[] keys;
    private byte[] bytes = new byte[512];
    private int length;

    /** @param aid what is put around each cleaner */
    RecordEncoder(Layout layout, UnaryOperator<Cleaner> aid) {
        this.layout = layout;
        this.fieldCleaners = layout.fieldCleaners().map(aid).toArray(Cleaner[]::new);
        this.keyCleaners = layout.keyCleaners().map(aid).toArray(Cleaner[]::new);
        this.texts = new String[layout.fields()];
        this.keys = new long[layout.rules()];
    }

    /** Encodes a row; the bytes are valid until the next call. @param raw the text of each field's column */
    public byte[] encode(String id, String[] raw) {
        layout.clean(raw, fieldCleaners, texts);
        layout.keys(texts, keyCleaners, keys);
        length = keys.length * Long.BYTES;
        reserve(length);
        for (int i = 0; i < keys.length; i++) LONGS.set(bytes, i * Long.BYTES, keys[i]);
        for (var text : texts) put(text);
        put(id);
        return bytes;
    }

    /** Bytes that the last call used. */
    public int length() {
        return length;
    }

    /** Keys that the last call made, by rule; 0 for none. */
    public long key(int rule) {
        return keys[rule];
    }

    /** One byte for each letter where that is enough, else UTF-8; the lowest bit of the length tells which. */
    private void put(String text) {
        int size = text.length();
        if (size > Cursor.LONGEST || !narrow(text, size)) {
            wide(text);
            return;
        }
        header(size << 1);
        length += size;
    }

    /** Writes the letters behind where the header will stand; false for a letter that needs more than a byte. */
    private boolean narrow(String text, int size) {
        reserve(length + 2 + size);
        for (int i = 0, at = length + 2; i < size; i++) {
            char c = text.charAt(i);
            if (c > 0xff) return false;
            bytes[at + i] = (byte) c;
        }
        return true;
    }

    private void wide(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        int size = Math.min(encoded.length, Cursor.LONGEST);
        reserve(length + 2 + size);
        header(size << 1 | 1);
        System.arraycopy(encoded, 0, bytes, length, size);
        length += size;
    }

    private void header(int header) {
        bytes[length++] = (byte) (header >>> 8);
        bytes[length++] = (byte) header;
    }

    private void reserve(int size) {
        if (size > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
    }
}
