package id.lapau.linkage.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a record as bytes: its keys, then each cleaned field with its length, then the id. For one thread. */
public final class RecordEncoder {

    private final Layout layout;
    private final String[] texts;
    private final long[] keys;
    private byte[] bytes = new byte[512];
    private int length;

    RecordEncoder(Layout layout) {
        this.layout = layout;
        this.texts = new String[layout.fields()];
        this.keys = new long[layout.rules()];
    }

    /** Encodes a row; the bytes are valid until the next call. @param raw the text of each field's column */
    public byte[] encode(String id, String[] raw) {
        for (int i = 0; i < texts.length; i++) texts[i] = layout.cleaned(i, raw[i]);
        layout.keys(texts, keys);
        length = keys.length * Long.BYTES;
        reserve(length);
        var buffer = ByteBuffer.wrap(bytes);
        for (long key : keys) buffer.putLong(key);
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

    private void put(String text) {
        boolean narrow = narrow(text);
        var encoded = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        int size = Math.min(encoded.length, Cursor.LONGEST);
        reserve(length + 2 + size);
        int header = size << 1 | (narrow ? 0 : 1);
        bytes[length++] = (byte) (header >>> 8);
        bytes[length++] = (byte) header;
        System.arraycopy(encoded, 0, bytes, length, size);
        length += size;
    }

    private static boolean narrow(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0xff) return false;
        return true;
    }

    private void reserve(int size) {
        if (size > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
    }
}
