package id.lapau.owner;

import java.util.List;
import java.util.UUID;

/**
 * An owner gave the account up and wants to be forgotten where the law allows it; published inside the transaction. What was published for a business, such as its
 * shop, is taken down and its pictures and numbers are removed by whoever keeps them.
 */
public record OwnerClosed(UUID account, List<UUID> businesses) {}
