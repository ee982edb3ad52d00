package id.lapau.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a document, in hex. */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] content) {
        try {
            return of(new ByteArrayInputStream(content));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Reads to the end and keeps nothing. */
    static String of(InputStream content) throws IOException {
        try (var digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
