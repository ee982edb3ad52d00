package id.lapau.registry;

import java.util.Set;

/** More is known of how these businesses stood; published inside the transaction that stores it. */
public record BusinessesMeasured(Set<BusinessId> businesses) {}
