package id.lapau.procurement.allocation;

import id.lapau.kernel.Actor;
import java.util.List;
import java.util.UUID;

/** Shares out again what makers gave back. */
public interface Reallocate {

    /**
     * Pieces of a line that its maker does not deliver.
     *
     * @param pieces above nought
     */
    record Released(UUID packageLine, UUID business, int pieces) {}

    /**
     * Proposes a round over these pieces beside the one that stands, in the caller's transaction; nobody who gave pieces of the item back
     * gets of them, and nobody is given more than what stands leaves of the capacity. What an earlier such round proposes and nobody has
     * approved yet goes into the new one. The proposal waits for the approval of another person like any.
     *
     * @param by who decided the release
     * @return the round; its shortfall says what nobody can make
     * @throws IllegalArgumentException when there is nothing to share out, or a line is of another package
     */
    UUID released(UUID packageId, List<Released> released, Actor by);
}
