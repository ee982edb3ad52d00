package id.lapau.procurement.stock;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a count is: while it is open its place stands still, and its differences are booked when another officer approves. */
public enum CountState {
    OPEN, WAITING, APPROVED, RETURNED, CANCELLED;

    private static final Map<CountState, Set<CountState>> NEXT = new EnumMap<>(Map.of(
            OPEN, EnumSet.of(WAITING, CANCELLED),
            WAITING, EnumSet.of(APPROVED, RETURNED)));

    /** Whether that may follow. */
    public boolean mayBecome(CountState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "stock.count." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "info";
            case WAITING -> "wait";
            case APPROVED -> "ok";
            case RETURNED, CANCELLED -> "bad";
        };
    }
}
