package id.lapau.procurement.order;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a maker is to bring to one place, and how far that is. Pieces.
 *
 * @param quantity as it was ordered
 * @param released of it, what the maker was released from
 * @param price    rupiah a piece
 * @param waiting  announced or arrived, not yet inspected
 * @param open     neither accepted nor on its way nor released
 * @param late     accepted, but arrived after the deadline
 * @param daysLate how long after the deadline the last accepted pieces arrived; 0 when in time
 */
public record OrderLine(UUID id, UUID packageLine, String item, String unit, String standard, String place, String address, int quantity, int released, long price, LocalDate deadline,
        int accepted, int rejected, int waiting, int open, int late, int daysLate) {

    /** Pieces that are still ordered. */
    public int ordered() {
        return quantity - released;
    }

    /** Rupiah of what is still ordered. */
    public long value() {
        return Math.multiplyExact((long) ordered(), price);
    }

    /** Rupiah of what was accepted. */
    public long earned() {
        return Math.multiplyExact((long) accepted, price);
    }

    /** Whether pieces are missing after the deadline. */
    public boolean overdue(LocalDate today) {
        return open + waiting > 0 && deadline.isBefore(today);
    }
}
