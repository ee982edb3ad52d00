package id.lapau.grants.payment.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of answers.
 *
 * @param reference number of the decree or of the bank's letter
 * @param dated     its day
 * @param bank      short name; empty for a decree, and for a report whose rows name their bank
 */
public record Answer(UUID id, AnswerKind kind, String programme, String reference, LocalDate dated, String bank, String file, long size, String sha256,
        AnswerState state, String problem, @Nullable UUID job, String by, Instant at, @Nullable String takenBy, @Nullable Instant takenAt,
        @Nullable String withdrawnBy, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {}
