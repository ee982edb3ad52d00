package id.lapau.training.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to which an owner's business was invited or in which it takes part.
 *
 * @param usaha       title of the business
 * @param title       of the course
 * @param state       null for a business that was only invited
 * @param ahead       how many stand before it on the waiting list
 * @param page        path of the business's page in the session; null where none leads to it
 * @param certificate one that counts; null for none
 */
public record OwnPart(UUID session, UUID business, String usaha, String title, @Nullable Instant begins, @Nullable EnrolmentState state, int ahead, @Nullable String page,
        @Nullable UUID certificate) {

    boolean invited() {
        return state == null;
    }

    boolean goes() {
        return state == EnrolmentState.ADMITTED;
    }

    boolean over(Instant now) {
        return begins == null || begins.isBefore(now);
    }
}
