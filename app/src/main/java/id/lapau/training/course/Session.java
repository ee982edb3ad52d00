package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course held once: when, where, by whom, for how many.
 *
 * @param place    null when it is held by its link only
 * @param closesOn last day of applying
 * @param taken    seats given
 * @param budget   what it costs the office
 * @param lot      seed by which equal applicants are put in order
 * @param reason   why it was cancelled; empty while it was not
 */
public record Session(UUID id, UUID course, String title, Target target, SessionState state, Named trainer, @Nullable Named place, String address, String link,
        LocalDate closesOn, int quota, int taken, Rupiah budget, String note, String lot, String reason, int version, List<Meeting> meetings) {

    public record Named(UUID id, String name) {}

    public record Meeting(UUID id, int position, Instant from, Instant to) {}

    public Instant begins() {
        return meetings.getFirst().from();
    }

    public Instant ends() {
        return meetings.getLast().to();
    }

    /** Whether somebody may come in: applying ends with its last day, and a free seat may be taken until the session is over. */
    boolean takesPeople(Instant now) {
        return switch (state) {
            case OPEN -> !LocalDate.ofInstant(now, OfficeTime.ZONE).isAfter(closesOn);
            case SEATED -> now.isBefore(ends());
            case PLANNED, HELD, CANCELLED -> false;
        };
    }

    /** Name of the place, or its link. */
    public String where() {
        return place == null ? link : place.name();
    }

    /** A line of the calendar. */
    public record Line(UUID id, String title, SessionState state, String trainer, String where, Instant from, Instant to, int meetings, LocalDate closesOn, int quota, int taken,
            int people) {}
}
