package id.lapau.procurement.allocation;

import java.util.UUID;

/** Somebody saw that nobody can make what was given back, and leaves it missing; published inside that transaction. */
public record NobodyMakes(UUID packageId) {}
