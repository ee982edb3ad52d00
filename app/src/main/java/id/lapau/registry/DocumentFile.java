package id.lapau.registry;

import java.util.Optional;

/**
 * A scanned paper.
 *
 * @param type told by its first bytes, never by its name
 */
public record DocumentFile(String name, String type, byte[] content) {

    /** Bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** Empty when it is too large, or neither PDF nor JPEG nor PNG. */
    public static Optional<DocumentFile> read(String name, byte[] content) {
        if (content.length > LARGEST) return Optional.empty();
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        return type(content).map(type -> new DocumentFile(plain.substring(0, Math.min(plain.length(), 120)), type, content));
    }

    private static Optional<String> type(byte[] content) {
        if (begins(content, PDF)) return Optional.of("application/pdf");
        if (begins(content, PNG)) return Optional.of("image/png");
        return begins(content, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
