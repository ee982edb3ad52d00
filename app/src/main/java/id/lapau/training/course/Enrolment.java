package id.lapau.training.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business in a session. */
public record Enrolment(UUID id, UUID session, UUID business, EnrolmentState state, String code, @Nullable Integer rank) {

    /** Who brought it in. */
    public enum Way { OFFICER, WORKBOOK, OWNER }

    /**
     * A line of the list of participants.
     *
     * @param reasons why it has its rank, as {@code CODE:value}
     * @param reached whether the owner has a telephone number
     */
    public record Line(UUID id, UUID business, String name, String owner, String nagari, EnrolmentState state, Way way, String code, @Nullable Integer rank, List<String> reasons,
            Instant appliedAt, boolean reached) {}
}
