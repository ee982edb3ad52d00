package id.lapau.procurement.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its lots.
 *
 * @param announcedBy the officer who spoke for the maker; null when the maker did
 * @param reason      why it did not come
 */
public record Delivery(UUID id, String number, UUID order, DeliveryState state, String note, @Nullable LocalDate arrivedOn, @Nullable UUID announcedBy, Instant createdAt, String reason,
        List<Parcel> parcels) {

    public int pieces() {
        return parcels.stream().mapToInt(Parcel::quantity).sum();
    }
}
