package id.lapau.market.shop;

import java.util.UUID;

/** Something of a shop changed: its words, its place, its hours or its state; published inside the transaction of the change. */
public record ShopChanged(UUID shop) {}
