package id.lapau.audit;

import id.lapau.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash chain of the book: SHA-256 over the hash before and every field, each with its length in front. */
final class Chain {

    static final byte[] BEGINNING = new byte[32];

    /** An entry as it stands in the book; {@code at} in whole microseconds. */
    record Line(long number, Instant at, UUID actorId, String actorName, String action, String subjectType, String subjectId,
            @Nullable String before, @Nullable String after, @Nullable String reason) {}

    private Chain() {}

    static byte[] next(byte[] previous, Line line) {
        var digest = Sha256.digest();
        digest.update(previous);
        add(digest, String.valueOf(line.number()));
        add(digest, line.at().getEpochSecond() + "." + line.at().getNano() / 1_000);
        add(digest, line.actorId().toString());
        add(digest, line.actorName());
        add(digest, line.action());
        add(digest, line.subjectType());
        add(digest, line.subjectId());
        add(digest, line.before());
        add(digest, line.after());
        add(digest, line.reason());
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
