package id.lapau.market.shop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a product is; what may follow what stands in one table. Only a {@link #LIVE} one of a live shop is public. */
public enum ProductState {
    /** Was never shown. */
    DRAFT,
    LIVE,
    /** Taken out of the window by the owner. */
    HIDDEN,
    /** Taken down by an officer, who alone may bring it back. */
    REMOVED,
    /** Thrown away by the owner, who may take it back. */
    DELETED;

    private static final Map<ProductState, Set<ProductState>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(LIVE, REMOVED, DELETED),
            LIVE, EnumSet.of(HIDDEN, REMOVED, DELETED),
            HIDDEN, EnumSet.of(LIVE, REMOVED, DELETED),
            REMOVED, EnumSet.of(HIDDEN),
            DELETED, EnumSet.of(HIDDEN)));

    public boolean mayBecome(ProductState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "shop.product-state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case LIVE -> "ok";
            case REMOVED -> "bad";
            case DRAFT, HIDDEN, DELETED -> "plain";
        };
    }
}
