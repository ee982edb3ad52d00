package id.lapau.procurement.stock;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a distribution is; its goods have left the stock once it is sent. */
public enum DistributionState {
    PLANNED, SENT, RECEIVED, RETURNED, CANCELLED;

    private static final Map<DistributionState, Set<DistributionState>> NEXT = new EnumMap<>(Map.of(
            PLANNED, EnumSet.of(SENT, CANCELLED),
            SENT, EnumSet.of(RECEIVED, RETURNED)));

    /** Whether that may follow. */
    public boolean mayBecome(DistributionState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "stock.distribution." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "plain";
            case SENT -> "wait";
            case RECEIVED -> "ok";
            case RETURNED, CANCELLED -> "bad";
        };
    }
}
