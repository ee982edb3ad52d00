package id.lapau.procurement.allocation;

import java.util.UUID;

/** Somebody else than who proposed it approved who makes how many; published inside that transaction. */
public record AllocationApproved(UUID allocationId) {}
