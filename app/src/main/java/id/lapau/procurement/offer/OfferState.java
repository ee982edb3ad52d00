package id.lapau.procurement.offer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an offer is; what may follow what stands in one table. Nothing changes after the last day for offers. */
public enum OfferState {
    /** It counts. */
    OFFERED,
    /** Taken back; may be offered again. */
    WITHDRAWN,
    /** The business says it will not make this; may think otherwise until the last day. */
    DECLINED;

    private static final Map<OfferState, Set<OfferState>> NEXT = new EnumMap<>(Map.of(
            OFFERED, EnumSet.of(WITHDRAWN),
            WITHDRAWN, EnumSet.of(OFFERED, DECLINED),
            DECLINED, EnumSet.of(OFFERED)));

    public boolean mayBecome(OfferState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "offer.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case OFFERED -> "ok";
            case WITHDRAWN -> "wait";
            case DECLINED -> "plain";
        };
    }
}
