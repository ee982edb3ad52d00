package id.lapau.market.reach;

import java.util.Locale;

/** Whether marketing moves. Pure: sales through the shops say it first, orders second; where neither can, nothing is claimed. */
public enum Verdict {

    MOVING, STEADY, STALLED, UNKNOWN;

    static Verdict of(Trend orders, Trend sales) {
        if (sales == Trend.DOWN) return STALLED;
        if (sales == Trend.UP) return MOVING;
        return switch (orders) {
            case UP -> MOVING;
            case DOWN -> STALLED;
            case STEADY -> STEADY;
            case UNKNOWN -> sales == Trend.STEADY ? STEADY : UNKNOWN;
        };
    }

    public String messageKey() {
        return "reach.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
