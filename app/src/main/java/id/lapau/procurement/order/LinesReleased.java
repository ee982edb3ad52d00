package id.lapau.procurement.order;

import java.util.UUID;

/**
 * A maker was released from pieces, which want another maker; published inside the transaction that releases them.
 *
 * @param quantity pieces, above nought
 */
public record LinesReleased(UUID packageId, UUID packageLine, int quantity) {}
