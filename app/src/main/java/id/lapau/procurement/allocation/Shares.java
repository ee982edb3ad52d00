package id.lapau.procurement.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a market is shared out.
 *
 * @param shares    by line and maker; each above nought
 * @param standings one of each maker of the market, whoever has least afterwards first
 * @param missing   what nobody can make in time at the price, by line
 * @param cost      rupiah of all shares
 * @param cheapest  rupiah that as many pieces would cost when the cheapest makers got all they can make, in lots no smaller than they accept; see {@link Cheapest}
 */
public record Shares(List<Share> shares, List<Standing> standings, List<Missing> missing, long cost, long cheapest) {

    /**
     * @param price rupiah a piece
     * @param fixed whether a person decided it
     */
    public record Share(UUID line, UUID maker, int quantity, long price, boolean fixed) {

        public long value() {
            return Math.multiplyExact(quantity, price);
        }
    }

    /**
     * Where a maker stands, and why.
     *
     * @param before   rupiah of this year before this package
     * @param after    rupiah with its shares
     * @param rank     place among the makers by what they had before, least first; who had the same has the same place
     * @param pieces   pieces of all shares
     * @param able     pieces that count as its capacity for what is wanted at its price, by the last deadline; the quality record is in it
     * @param until    last day by which it can make pieces that are wanted; null when there is none
     * @param usable   per cent of the stated capacity that the quality record leaves: 0 to 100
     * @param found    the record that was judged; null when nothing was inspected
     * @param level    rupiah that the best-off of those have who were raised, of the same items; 0 when nobody was
     */
    public record Standing(UUID maker, Why why, long before, long after, int rank, int pieces, int able, @Nullable LocalDate until, int usable, long level,
            @Nullable Found found) {}

    /**
     * What inspections found of a maker in the days that count. Pieces.
     *
     * @param late of the accepted, those that came after their deadline
     */
    public record Found(int accepted, int rejected, int late, LocalDate first, LocalDate last) {

        static @Nullable Found of(Market.Maker maker) {
            return maker.first() == null || maker.last() == null ? null : new Found(maker.accepted(), maker.rejected(), maker.late(), maker.first(), maker.last());
        }
    }

    /** Why a maker has what it has, and no more. */
    public enum Why {
        /** All it can make in time. */
        CAPACITY,
        /** As much as brings it level with the others who could still get more. */
        LEVEL,
        /** A person decided. */
        FIXED,
        /** Nothing: offers only what is not wanted. */
        UNWANTED,
        /** Nothing: every price is above the ceiling. */
        PRICE,
        /** Nothing: nothing is ready by a deadline. */
        LATE,
        /** Nothing: too much was rejected. */
        QUALITY,
        /** Nothing: had more before than others have even now. */
        EARNED,
        /** Nothing: what was left is less than a minimum lot or than the smallest delivery. */
        LOT;

        /** Whether it got a share; who was given nothing by a person counts as such. */
        public boolean served() {
            return this == CAPACITY || this == LEVEL || this == FIXED;
        }
    }

    /**
     * @param cause what would help
     */
    public record Missing(UUID line, int pieces, Cause cause) {}

    /** Why pieces of a line have no maker. */
    public enum Cause {
        /** Nobody offers the item. */
        NOBODY,
        /** Who offers it asks more than the ceiling. */
        CEILING,
        /** Who offers it at the price cannot make more by the deadline. */
        CAPACITY,
        /** Makers could, but only in lots that are larger than what is missing. */
        LOTS
    }
}
