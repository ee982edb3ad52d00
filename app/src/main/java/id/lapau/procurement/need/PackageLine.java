package id.lapau.procurement.need;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item for one place by one day.
 *
 * @param quantity pieces of all needs that were merged into it
 * @param ceiling  highest price a piece, rupiah: the lowest of those needs
 */
public record PackageLine(UUID id, UUID item, String itemName, String unit, UUID place, String placeName, int quantity, LocalDate deadline, long ceiling) {

    /** Rupiah that it costs at most. */
    public long value() {
        return Math.multiplyExact(quantity, ceiling);
    }
}
