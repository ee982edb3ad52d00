package id.lapau.procurement.need;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a need is; what may follow what stands in one table. */
public enum NeedState {
    /** Only its office works on it. */
    DRAFT,
    /** Waits to be packaged. */
    SUBMITTED,
    /** Part of a package. Becomes SUBMITTED again when the package is cancelled or lets it go. */
    PACKAGED,
    /** Something is wrong with it; the office mends it and submits it again. */
    RETURNED,
    CANCELLED;

    private static final Map<NeedState, Set<NeedState>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(SUBMITTED, CANCELLED),
            SUBMITTED, EnumSet.of(PACKAGED, RETURNED, CANCELLED),
            PACKAGED, EnumSet.of(SUBMITTED),
            RETURNED, EnumSet.of(SUBMITTED, CANCELLED)));

    public boolean mayBecome(NeedState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its office may change what it asks for. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "need.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "plain";
            case SUBMITTED -> "wait";
            case PACKAGED -> "ok";
            case RETURNED, CANCELLED -> "bad";
        };
    }
}
