package id.lapau.procurement.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** What a business says it can make of a package. */
public record Offer(UUID id, UUID business, List<Line> lines) {

    /**
     * @param price    rupiah a piece
     * @param material rupiah a piece, less than the price
     * @param minimum  fewer pieces than these, over all places, are not worth starting; at least 1
     * @param weeks    pieces it can finish in the week that begins on each Monday
     */
    public record Line(UUID item, long price, long material, int minimum, SortedMap<LocalDate, Integer> weeks) {

        /** Rupiah a piece that stay with the maker. */
        public long profit() {
            return price - material;
        }

        /** Pieces of all weeks. */
        public int capacity() {
            return weeks.values().stream().reduce(0, Math::addExact);
        }
    }
}
