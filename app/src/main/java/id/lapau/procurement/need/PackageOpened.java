package id.lapau.procurement.need;

import java.util.UUID;

/** A package takes offers from now on, or again; published inside the transaction that opens it. */
public record PackageOpened(UUID packageId) {}
