package id.lapau.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the markers of a JPEG (ITU-T T.81 annex B) say before anything of it is unfolded.
 *
 * @param orientation by EXIF 2.3 tag 0x0112: 1 upright … 8
 * @param scans       passes over the picture; each costs a decoder as much as the whole picture
 * @param progressive whether a decoder must keep the whole picture in memory
 * @param complete    whether its end marker is there
 */
record JpegParts(int orientation, int scans, boolean progressive, boolean complete) {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int SOF2 = 0xC2;

    /** Null when the bytes do not begin as a JPEG does. */
    static @Nullable JpegParts of(byte[] jpeg) {
        return jpeg.length > 4 && marker(jpeg, 0) == SOI ? new Walk(jpeg).whole() : null;
    }

    /** The marker at this place; -1 where there is none. */
    private static int marker(byte[] jpeg, int at) {
        return at + 1 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF ? jpeg[at + 1] & 0xFF : -1;
    }

    /** Goes from segment to segment; of the compressed picture between them only the next marker is looked for. */
    private static final class Walk {

        private final byte[] jpeg;
        private int at = 2;
        private int orientation = 1;
        private int scans;
        private boolean progressive;

        Walk(byte[] jpeg) {
            this.jpeg = jpeg;
        }

        JpegParts whole() {
            int marker;
            while ((marker = next()) != -1 && marker != EOI) segment(marker);
            return new JpegParts(orientation, scans, progressive, marker == EOI);
        }

        private int next() {
            while (at + 1 < jpeg.length) {
                int marker = marker(jpeg, at);
                if (marker > 0 && marker < 0xFF && (marker < 0xD0 || marker > 0xD7)) return marker;
                at++;
            }
            return -1;
        }

        private void segment(int marker) {
            int length = at + 3 < jpeg.length ? (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF : 2;
            if (marker == SOS) scans++;
            if (marker == SOF2) progressive = true;
            if (marker == APP1) orientation = Exif.orientation(jpeg, at + 4, Math.min(jpeg.length, at + 2 + length), orientation);
            at += 2 + Math.max(2, length);
        }
    }
}
