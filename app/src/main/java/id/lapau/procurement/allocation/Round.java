package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Shares.Missing;
import id.lapau.procurement.allocation.Shares.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored round of sharing out.
 *
 * @param supplement shares out what makers gave back, beside the round that stands
 * @param pieces     pieces of all shares
 * @param shortfall  pieces without a maker
 * @param reason     why it stands in place of the one before; empty for the first
 * @param proposedBy account; null for rounds of other programs
 */
record Round(UUID id, UUID packageId, int number, AllocationState state, boolean supplement, long cost, long cheapest, long pieces, int shortfall, int version, String reason,
        @Nullable UUID proposedBy, String proposedName, Instant madeAt, @Nullable Instant approvedAt, String approvedName, Outcome outcome) {

    /** What was decided upon. {@code gave}: makers whose pieces of an item this round shares out. */
    record Input(Market market, List<Change> changes, List<Gave> gave) {}

    /** A decision of a person about a maker and an item. */
    record Change(UUID maker, UUID item, String reason, String by) {}

    record Gave(UUID maker, UUID line, int pieces) {}

    record Outcome(List<Standing> standings, List<Missing> missing) {}

    /** Rupiah more than the cheapest split. */
    long fairness() {
        return cost - cheapest;
    }
}
