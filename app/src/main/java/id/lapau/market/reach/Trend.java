package id.lapau.market.reach;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a number moved between two stretches of time of equal length. Pure. */
public enum Trend {

    UP, STEADY, DOWN,
    /** Too little before to say by how much. */
    UNKNOWN;

    private static final int NOTICED = 10;

    /**
     * @param fewest what must have been there before for a per cent to mean something
     */
    static Trend of(long before, long now, long fewest) {
        var percent = percent(before, now, fewest);
        if (percent == null) return UNKNOWN;
        return percent >= NOTICED ? UP : percent <= -NOTICED ? DOWN : STEADY;
    }

    /** By how many per cent; null where too little was there before. */
    public static @Nullable Integer percent(long before, long now, long fewest) {
        return before < Math.max(1, fewest) ? null : (int) Math.clamp(Math.round(100.0 * (now - before) / before), -100, 10_000);
    }

    public String messageKey() {
        return "reach.trend." + name().toLowerCase(Locale.ROOT);
    }
}
