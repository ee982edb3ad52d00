package id.lapau.procurement.stock;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a donation is; it counts when a second officer has confirmed it. */
public enum DonationState {
    RECORDED, CONFIRMED, REFUSED;

    private static final Map<DonationState, Set<DonationState>> NEXT = new EnumMap<>(Map.of(RECORDED, EnumSet.of(CONFIRMED, REFUSED)));

    /** Whether that may follow. */
    public boolean mayBecome(DonationState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "stock.donation." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case RECORDED -> "wait";
            case CONFIRMED -> "ok";
            case REFUSED -> "bad";
        };
    }
}
