package id.lapau.linkage.plan;

import id.lapau.linkage.text.Likeness;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a record from its bytes; moved from record to record, it decodes only what is asked for. For one thread. */
public final class Cursor {

    /** Bytes of a field that are kept; the rest of a longer text is cut off. */
    static final int LONGEST = 0x3fff;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int rules;
    private final int[] from;
    private final @Nullable String[] texts;
    private final @Nullable Object[] prepared;
    private final double[] measured;
    private byte[] bytes = {};
    private int start;

    Cursor(Layout layout, int preparations, int distances) {
        rules = layout.rules();
        from = new int[layout.fields() + 1];
        texts = new String[layout.fields() + 1];
        prepared = new Object[preparations];
        measured = new double[distances];
    }

    /** Moves to the record that begins there; the bytes must not change while it is read. */
    public Cursor on(byte[] record, int at) {
        bytes = record;
        start = at;
        int position = at + rules * Long.BYTES;
        for (int i = 0; i < from.length; i++) {
            from[i] = position;
            position += 2 + size(position);
        }
        Arrays.fill(texts, null);
        Arrays.fill(prepared, null);
        return this;
    }

    public long key(int rule) {
        return (long) LONGS.get(bytes, start + rule * Long.BYTES);
    }

    boolean missing(int field) {
        return size(from[field]) == 0;
    }

    boolean same(int field, Cursor other) {
        int mine = from[field];
        int theirs = other.from[field];
        return Arrays.equals(bytes, mine, mine + 2 + size(mine), other.bytes, theirs, theirs + 2 + other.size(theirs));
    }

    /** A cleaned field; empty when missing. */
    public String text(int field) {
        var text = texts[field];
        if (text == null) texts[field] = text = decoded(from[field]);
        return text;
    }

    /** What is made of a field's text, once for each record. @param place its place among all that is prepared */
    Object prepared(int place, int field, Likeness.Preparation preparation) {
        var known = prepared[place];
        if (known == null) prepared[place] = known = preparation.of(text(field));
        return known;
    }

    /** Room for distances to another record, none of them measured yet: each is below 0. */
    double[] measured() {
        Arrays.fill(measured, -1);
        return measured;
    }

    /** The record's id. */
    public String id() {
        return text(from.length - 1);
    }

    private String decoded(int at) {
        return new String(bytes, at + 2, size(at), (bytes[at + 1] & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private int size(int at) {
        return ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) >>> 1;
    }
}
