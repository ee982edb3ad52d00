package id.lapau.owner;

import java.util.List;
import java.util.UUID;

/**
 * An owner no longer agrees that the data is used for the market, or for anything (UU 27/2022 article 9); published inside the transaction. What is shown of the
 * businesses rests until the owner shows it again by the own hand.
 */
public record MarketConsentWithdrawn(UUID account, List<UUID> businesses) {}
