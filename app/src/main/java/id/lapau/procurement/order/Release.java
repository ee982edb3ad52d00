package id.lapau.procurement.order;

import java.time.Instant;
import java.util.UUID;

/** What a maker asked to be released from, or the office took back. Pieces. */
public record Release(UUID id, UUID order, UUID line, String item, String place, int quantity, String way, String reason, ReleaseState state, String answer, Instant askedAt) {}
