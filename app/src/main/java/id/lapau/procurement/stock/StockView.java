package id.lapau.procurement.stock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the regency holds, by item. */
public record StockView(List<Item> items, long fromMakers, long fromDonors, long waitingDonations, long unreceived, long planned) {

    /**
     * @param onHand   pieces over all places
     * @param onTheWay ordered, not released, and not accepted yet
     * @param wanted   of needs that are submitted, and of packages that are not done, what was not accepted yet
     * @param planned  in distributions that are not sent
     */
    public record Item(UUID id, String name, String code, String unit, long onHand, long onTheWay, long wanted, long planned, long brought, long fromMakers, List<At> places) {

        /** Whether what is there and comes is less than what is asked for and promised. */
        public boolean low() {
            return onHand + onTheWay < wanted + planned;
        }

        public long lacking() {
            return Math.max(0, wanted + planned - onHand - onTheWay);
        }
    }

    /** Pieces of an item at a place. */
    public record At(UUID placeId, String place, long quantity, long lots) {}

    /** One row of the book of the stock. */
    public record Entry(long number, Instant at, EntryKind kind, UUID lot, String lotNumber, String item, String unit, String from, String to, int quantity, String note, String by) {}

    /** How much of what came in was bought from own businesses, in hundredths; 100 when nothing came in yet. */
    public double shareFromMakers() {
        long all = fromMakers + fromDonors;
        return all == 0 ? 100 : 100.0 * fromMakers / all;
    }
}
