package id.lapau.market.trade;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is now.
 *
 * @param price rupiah a unit
 * @param stock pieces there are; null when it is made to order
 * @param live  whether it can be ordered at all
 */
record Goods(UUID id, String slug, String name, String unit, long price, @Nullable Integer stock, boolean live) {

    /** Pieces that can be ordered at most. */
    int most() {
        return !live ? 0 : stock == null ? TradeRules.MOST_PIECES : Math.min(stock, TradeRules.MOST_PIECES);
    }
}
