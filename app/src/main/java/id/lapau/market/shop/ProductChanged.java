package id.lapau.market.shop;

import java.util.UUID;

/** Something of a product changed: its words, price, photos, stock or state; published inside the transaction of the change. */
public record ProductChanged(UUID product) {}
