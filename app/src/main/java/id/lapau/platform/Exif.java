package id.lapau.platform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the one thing that is needed of what a camera writes about its picture: which way is up. */
final class Exif {

    private static final byte[] BEGINS = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * @param from      where the content of the segment begins
     * @param to        where it ends
     * @param otherwise what to say when it says nothing sensible
     * @return 1 … 8 as EXIF counts
     */
    static int orientation(byte[] jpeg, int from, int to, int otherwise) {
        if (to - from < BEGINS.length + 8) return otherwise;
        for (int i = 0; i < BEGINS.length; i++) if (jpeg[from + i] != BEGINS[i]) return otherwise;
        var tiff = ByteBuffer.wrap(jpeg, from + BEGINS.length, to - from - BEGINS.length).slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return firstDirectory(tiff, tiff.getInt(4), otherwise);
    }

    private static int firstDirectory(ByteBuffer tiff, int at, int otherwise) {
        if (at < 8 || at + 2 > tiff.limit()) return otherwise;
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0, entry = at + 2; i < entries && entry + ENTRY <= tiff.limit(); i++, entry += ENTRY) {
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) return value >= 1 && value <= 8 ? value : otherwise;
        }
        return otherwise;
    }
}
