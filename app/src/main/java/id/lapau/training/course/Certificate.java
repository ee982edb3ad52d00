package id.lapau.training.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as anybody with its address may see it.
 *
 * @param paper     the printed form in the register of papers
 * @param completed the day on which the session ended
 * @param revoked   null while it counts
 */
public record Certificate(UUID id, UUID enrolment, UUID paper, String number, String holder, String course, LocalDate completed, String credential, Instant issuedAt,
        @Nullable Instant revoked, String reason) {}
