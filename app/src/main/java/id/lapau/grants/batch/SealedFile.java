package id.lapau.grants.batch;

import id.lapau.kernel.Sha256;

/** A file that was sent and the SHA-256 of its bytes, in hex. */
record SealedFile(byte[] content, String sha256) {

    static SealedFile of(byte[] content) {
        return new SealedFile(content, Sha256.hex(content));
    }

    /** Whether the bytes are still those that were hashed. */
    boolean whole() {
        return of(content).sha256.equals(sha256);
    }
}
