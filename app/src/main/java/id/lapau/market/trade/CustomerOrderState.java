package id.lapau.market.trade;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a buyer's order is; what may follow what stands in one table. That it was handed over is said within READY, by the shop; that it arrived, by the buyer. */
public enum CustomerOrderState {
    /** Waits for the shop's answer; its pieces are kept for the buyer. */
    PLACED,
    /** The shop will do it. */
    CONFIRMED,
    /** It may be fetched, or is on its way. */
    READY,
    /** Handed over, says the shop; received, says the buyer. */
    RECEIVED,
    /** The shop will not, and says why. */
    DECLINED,
    /** The buyer thought otherwise. */
    CANCELLED,
    /** The shop did not answer in time. */
    EXPIRED;

    private static final Map<CustomerOrderState, Set<CustomerOrderState>> NEXT = new EnumMap<>(Map.of(
            PLACED, EnumSet.of(CONFIRMED, DECLINED, CANCELLED, EXPIRED),
            CONFIRMED, EnumSet.of(READY, DECLINED, CANCELLED),
            READY, EnumSet.of(RECEIVED, DECLINED, CANCELLED)));

    public boolean mayBecome(CustomerOrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its pieces went back to the shelf. */
    public boolean givesBack() {
        return this == DECLINED || this == CANCELLED || this == EXPIRED;
    }

    /** Whether nothing can follow. */
    public boolean over() {
        return !NEXT.containsKey(this);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "trade.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PLACED -> "wait";
            case CONFIRMED, READY -> "info";
            case RECEIVED -> "ok";
            case DECLINED, EXPIRED -> "bad";
            case CANCELLED -> "plain";
        };
    }
}
