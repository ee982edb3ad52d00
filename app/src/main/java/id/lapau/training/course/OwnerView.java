package id.lapau.training.course;

import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of a session on the telephone.
 *
 * @param enrolment null while there is none
 * @param ahead     how many stand before it on the waiting list
 * @param takes     whether it can still be asked for
 * @param rating    1 to 5 as the owner rated it, 0 while it did not
 * @param card      picture of the code that an officer reads at the door; empty without a seat
 */
public record OwnerView(Session session, Course course, Candidate business, @Nullable Enrolment enrolment, int ahead, boolean takes, int rating, String card, boolean begun,
        @Nullable Certificate certificate) {

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
