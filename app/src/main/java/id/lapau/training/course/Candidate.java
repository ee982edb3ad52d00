package id.lapau.training.course;

import id.lapau.registry.SizeClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business with what counts for a session.
 *
 * @param obstacle whether it has an obstacle the course helps against
 * @param courses  sessions it completed within the last year
 * @param reached  whether its owner has a telephone number
 * @param state    of its enrolment; null when it has none
 */
public record Candidate(UUID business, String name, String line, String owner, @Nullable SizeClass size, String nagari, boolean obstacle, int courses, boolean reached,
        @Nullable EnrolmentState state, boolean invited) {

    boolean fits(Target target) {
        return target.fits(size, line, nagari);
    }
}
