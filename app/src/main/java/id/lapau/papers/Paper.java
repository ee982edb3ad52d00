package id.lapau.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the register, without its content.
 *
 * @param kind      message key of its name
 * @param size      in bytes
 * @param sha256    of the bytes, in hex
 * @param withdrawn null while it counts
 */
public record Paper(UUID id, String code, Draft.Subject subject, String kind, String number, LocalDate dated, String office, String fileName, int pages, int size,
        String sha256, String by, Instant at, @Nullable Withdrawal withdrawn) {

    public record Withdrawal(String reason, String by, Instant at) {}

    /** ABCD-EFGH-JKMN-PQRS. */
    public String codeInGroups() {
        return PaperCode.inGroups(code);
    }
}
