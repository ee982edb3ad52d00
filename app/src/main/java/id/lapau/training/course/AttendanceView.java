package id.lapau.training.course;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was there, as pages show it. */
public interface AttendanceView {

    /**
     * A participant.
     *
     * @param present ids of the meetings it was in
     * @param late    those of them that its telephone told only after the door was closed
     * @param before  score before the course, null when there is none; {@code after} likewise
     */
    record Line(UUID enrolment, UUID business, String owner, String name, String nagari, EnrolmentState state, Set<UUID> present, Set<UUID> late, @Nullable Integer before, @Nullable Integer after) {

        /** As it stands in its field. */
        public String score(boolean atEnd) {
            var score = atEnd ? after : before;
            return score == null ? "" : String.valueOf(score);
        }
    }

    /** @param average of the ratings, 1.0 to 5.0 */
    record Feedback(int ratings, double average, double before, double after, java.util.List<String> comments) {}

    /** A code at the door. */
    record Door(int position, java.time.Instant from, java.time.Instant to, String address, String picture) {}
}
