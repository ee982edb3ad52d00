package id.lapau.market.shop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of abuse.
 *
 * @param product null when it is about the shop
 * @param contact whether who reports left a telephone or mail; it is sealed
 * @param outcome what an officer found; empty before
 * @param by      who handled it; empty before
 */
public record Report(UUID id, UUID shop, String shopName, @Nullable UUID product, String productName, ReportKind kind, String words, boolean contact, ReportState state,
        String outcome, int version, Instant madeAt, @Nullable Instant handledAt, String by) {}
