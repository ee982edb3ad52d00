package id.lapau.market.shop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a shop is; what may follow what stands in one table. Only a {@link #LIVE} one is public. */
public enum ShopState {
    /** The owner still writes. */
    DRAFT,
    /** Waits for an officer. */
    SUBMITTED,
    LIVE,
    /** An officer refused it, or took it down; the owner may correct it and submit it again. */
    REFUSED,
    /** The owner rests. */
    PAUSED,
    /** Given up by the owner; may be opened again from the beginning. */
    CLOSED;

    private static final Map<ShopState, Set<ShopState>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(SUBMITTED, CLOSED),
            SUBMITTED, EnumSet.of(LIVE, REFUSED, DRAFT),
            LIVE, EnumSet.of(PAUSED, REFUSED, CLOSED),
            REFUSED, EnumSet.of(SUBMITTED, CLOSED),
            PAUSED, EnumSet.of(LIVE, REFUSED, CLOSED),
            CLOSED, EnumSet.of(DRAFT)));

    public boolean mayBecome(ShopState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "shop.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case LIVE -> "ok";
            case SUBMITTED -> "wait";
            case REFUSED -> "bad";
            case DRAFT, PAUSED, CLOSED -> "plain";
        };
    }
}
