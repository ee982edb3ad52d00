package id.lapau.procurement.order;

import java.time.Instant;

/**
 * A step of the story of an order.
 *
 * @param words why, where somebody said so
 * @param by    name of the officer; empty for the maker
 */
public record OrderEvent(String kind, String words, String by, Instant at) {

    /** Message key of what happened. */
    public String messageKey() {
        return "order.event." + kind;
    }
}
