package id.lapau.procurement.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a delivery is. */
public enum DeliveryState {
    /** The maker says that it is on its way. */
    ANNOUNCED,
    /** Counted at the door; its lots wait to be inspected. */
    ARRIVED,
    /** Each lot was judged, once and for all. */
    INSPECTED,
    /** Did not come. */
    CANCELLED;

    private static final Map<DeliveryState, Set<DeliveryState>> NEXT = new EnumMap<>(Map.of(ANNOUNCED, EnumSet.of(ARRIVED, CANCELLED), ARRIVED, EnumSet.of(INSPECTED, CANCELLED)));

    public boolean mayBecome(DeliveryState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "order.delivery." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case ANNOUNCED -> "info";
            case ARRIVED -> "wait";
            case INSPECTED -> "ok";
            case CANCELLED -> "bad";
        };
    }
}
