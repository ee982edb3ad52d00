package id.lapau.procurement.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot of one line in a delivery.
 *
 * @param lot      the maker's mark on it
 * @param finding  null until it was inspected
 */
public record Parcel(UUID id, UUID line, String item, String unit, String place, String lot, int quantity, @Nullable Finding finding) {

    /** What was found, once and for all. */
    public record Finding(UUID id, int accepted, int rejected, @Nullable Fault fault, String words, String by, java.time.Instant at, boolean photo) {}
}
