package id.lapau.market.shop;

/**
 * A product as its owner and officers see it.
 *
 * @param reason why an officer took it down; empty for none
 */
public record ProductSheet(ProductView view, int version, String reason) {}
