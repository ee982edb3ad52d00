package id.lapau.training.course;

import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of a session on the telephone.
 *
 * @param enrolment null while there is none
 * @param ahead     how many stand before it on the waiting list
 * @param takes     whether it can still be asked for
 */
public record OwnerView(Session session, Course course, Candidate business, @Nullable Enrolment enrolment, int ahead, boolean takes) {

    /** Empty while there is no enrolment. */
    public String state() {
        return enrolment == null ? "" : enrolment.state().name();
    }

    /** The six digits for the door. */
    public String code() {
        return enrolment == null ? "" : enrolment.code();
    }

    /** Whether a seat was given. */
    public boolean seated() {
        return state().equals("ADMITTED") || state().equals("COMPLETED") || state().equals("INCOMPLETE");
    }
}
