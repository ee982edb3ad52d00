package id.lapau.procurement.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in at once from one source, and everything that became of it. brought = on hand over all places + given + lost.
 *
 * @param origin of the goods: how they came
 */
public record Lot(UUID id, String number, String item, String unit, String mark, int brought, int given, int lost, Instant arrivedAt, Origin origin, List<Held> held, List<Gone> gone,
        List<Movement> movements) {

    /** Either an accepted delivery of a business or a donation; the texts of the other are empty and its identifiers null. */
    public record Origin(@Nullable UUID business, String maker, @Nullable UUID order, String orderNumber, String deliveryNumber, @Nullable Instant inspectedAt, String inspector, int rejected,
            @Nullable UUID donation, String donationNumber, String donor, String letterNumber, @Nullable LocalDate letterDate) {

        public boolean donated() {
            return donation != null;
        }
    }

    /** Pieces at a place. */
    public record Held(UUID placeId, String place, int quantity) {}

    /** Pieces that went with a distribution, without those that came back. */
    public record Gone(UUID distribution, String number, String receiver, String nagari, DistributionState state, int quantity, int back, @Nullable Instant sentAt, @Nullable Instant receivedAt) {}

    /** One row of the book of the stock. */
    public record Movement(EntryKind kind, String from, String to, int quantity, String note, String by, Instant at) {}

    /** One row of a list. */
    public record Short(UUID id, String number, String item, String mark, boolean donated, String origin, int brought, int onHand, int given, int lost, Instant arrivedAt) {}

    public int onHand() {
        return brought - given - lost;
    }
}
