package id.lapau.market.trade;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param buyer name for the shop's owner; empty in lists of the office
 * @param goods 2 × Keripik, 1 × Rendang
 * @param total rupiah
 * @param calls of officers to the owner about it
 */
public record OrderRow(UUID id, String number, String shop, String buyer, boolean bring, CustomerOrderState state, String goods, long total, Instant placedAt, @Nullable Instant answeredAt,
        @Nullable Instant handedAt, @Nullable Instant receivedAt, int calls) {}
