package id.lapau.procurement.offer;

import id.lapau.procurement.need.FarOff;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a package beside each other.
 *
 * @param declined how many said that they will not make it
 */
public record Comparison(List<Item> items, int invited, int offered, int declined) {

    /** @param capacity pieces of all offers until the last delivery */
    public record Item(OfferItem item, int capacity, List<Row> rows) {

        /** Pieces that nobody has offered to make. */
        public int missing() {
            return Math.max(0, item.quantity() - capacity);
        }
    }

    /**
     * One business for one item.
     *
     * @param capacity pieces until the last delivery
     * @param others   that the price is far from the other offers; null when it is not
     * @param earlier  that it is far from the offers of earlier packages; null when it is not
     */
    public record Row(UUID business, String name, String owner, String nagari, long price, long material, int minimum, int capacity, boolean photo, boolean byOfficer, String note,
            @Nullable FarOff others, @Nullable FarOff earlier) {

        public long profit() {
            return price - material;
        }
    }

    /** In which order the rows stand. */
    public enum Sort { HARGA, UNTUNG, KAPASITAS }
}
