package id.lapau.market.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked; says nothing of whom. Published at each look at a public page, outside of any transaction, so a listener must be quick and must not fail.
 *
 * @param product null for the shop itself
 */
public record ShopSeen(UUID shop, @Nullable UUID product, Kind kind) {

    /** How they came: by themselves, by the QR of a poster, by a card that was shared; or that they went on to WhatsApp. */
    public enum Kind { VIEW, QR, SHARE, WHATSAPP }
}
