package id.lapau.grants.batch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that was sent and the SHA-256 of its bytes, in hex. */
record SealedFile(byte[] content, String sha256) {

    static SealedFile of(byte[] content) {
        try {
            return new SealedFile(content, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the bytes are still those that were hashed. */
    boolean whole() {
        return of(content).sha256.equals(sha256);
    }
}
