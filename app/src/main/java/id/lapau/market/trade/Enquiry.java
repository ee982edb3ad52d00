package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to a shop.
 *
 * @param product name of the product it is about; empty for none
 * @param order   number of the order it is about; empty for none
 * @param phone   null once the asker was forgotten
 */
public record Enquiry(UUID id, UUID shop, String product, String order, @Nullable UUID orderId, String asker, @Nullable PhoneNumber phone, String question, String answer, EnquiryState state,
        Instant askedAt, @Nullable Instant answeredAt) {

    @Override public String toString() {
        return "Enquiry[" + id + ", " + state + "]";
    }
}
