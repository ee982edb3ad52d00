package id.lapau.training.course;

import id.lapau.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What the code at the door says: which meeting, and between which moments it counts; signed, so that nobody makes one at home.
 *
 * @param from an hour before the meeting
 * @param to   half an hour after it
 */
record DoorToken(UUID meeting, Instant from, Instant to) {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final int BYTES = 12;

    static DoorToken of(Session.Meeting meeting) {
        return new DoorToken(meeting.id(), meeting.from().minus(BEFORE), meeting.to().plus(AFTER));
    }

    String signed(Vault vault) {
        var said = meeting + "." + from.getEpochSecond() + "." + to.getEpochSecond();
        return said + "." + signature(said, vault);
    }

    private static String signature(String said, Vault vault) {
        return HexFormat.of().formatHex(Arrays.copyOf(vault.fingerprint("training door " + said), BYTES));
    }

    /** Empty when it is none of ours. */
    static Optional<DoorToken> read(String text, Vault vault) {
        var parts = text.split("\\.");
        if (parts.length != 4 || !parts[0].matches("[0-9a-f-]{36}") || !parts[1].matches("\\d{1,12}") || !parts[2].matches("\\d{1,12}")) return Optional.empty();
        var expected = signature(parts[0] + "." + parts[1] + "." + parts[2], vault).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts[3].getBytes(StandardCharsets.UTF_8))) return Optional.empty();
        return Optional.of(new DoorToken(UUID.fromString(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])), Instant.ofEpochSecond(Long.parseLong(parts[2]))));
    }

    boolean countsAt(Instant now) {
        return !now.isBefore(from) && !now.isAfter(to);
    }
}
