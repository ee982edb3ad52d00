package id.lapau.procurement.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that somebody outside gave to the regency.
 *
 * @param quantity   pieces, above nought
 * @param recordedBy the account that wrote it down; another must confirm it
 * @param decidedAt  null while it waits
 * @param lot        what came in by it; null until it is confirmed
 */
public record Donation(UUID id, String number, String donor, String letterNumber, LocalDate letterDate, LocalDate receivedOn, String item, String unit, String place, int quantity,
        Condition condition, String note, DonationState state, UUID recordedBy, String recordedName, Instant recordedAt, String decidedName, @Nullable Instant decidedAt, String reason,
        @Nullable UUID lot, String lotNumber) {}
