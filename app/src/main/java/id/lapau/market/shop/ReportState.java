package id.lapau.market.shop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a report of abuse is; what may follow what stands in one table. */
public enum ReportState {
    NEW,
    /** An officer looks into it. */
    IN_WORK,
    /** It was true, and something was done. */
    UPHELD,
    /** Nothing was wrong. */
    UNFOUNDED;

    private static final Map<ReportState, Set<ReportState>> NEXT = new EnumMap<>(Map.of(
            NEW, EnumSet.of(IN_WORK, UPHELD, UNFOUNDED),
            IN_WORK, EnumSet.of(UPHELD, UNFOUNDED),
            UPHELD, EnumSet.of(IN_WORK),
            UNFOUNDED, EnumSet.of(IN_WORK)));

    public boolean mayBecome(ReportState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing waits any more. */
    public boolean handled() {
        return this == UPHELD || this == UNFOUNDED;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "shop.report-state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case NEW -> "wait";
            case IN_WORK -> "info";
            case UPHELD -> "bad";
            case UNFOUNDED -> "plain";
        };
    }
}
