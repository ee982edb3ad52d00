package id.lapau.grants.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter in or out.
 *
 * @param number    as it stands on the paper
 * @param answerDue last day for an answer; null when none is asked
 * @param answers   the letter that this one answers
 * @param phase     the phase it is about
 * @param version   grows with every change; a command names the one its officer saw
 */
public record Letter(UUID id, Direction direction, String number, LocalDate dated, String correspondent, String subject, LetterState state,
        @Nullable LocalDate answerDue, @Nullable UUID answers, @Nullable String answersNumber, @Nullable UUID phase, @Nullable String phaseName,
        int files, int version, String by, Instant at) {

    /** Whether the answer should be there by now. */
    public boolean overdue(LocalDate today) {
        return state.waits() && answerDue != null && answerDue.isBefore(today);
    }

    public record Event(LetterState state, String note, String by, Instant at) {}

    /** A scan; its bytes are given out only when asked for. */
    public record Attached(UUID id, String name, long size, String sha256, String by, Instant at) {}
}
