package id.lapau.procurement.need;

import java.util.UUID;

/** A package is given up and its needs went back; published inside the transaction that cancels it. */
public record PackageCancelled(UUID packageId) {}
