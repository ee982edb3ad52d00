package id.lapau.procurement.allocation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a round of sharing out stands; what may follow what stands in one table. */
public enum AllocationState {
    /** Waits for the eyes of another person. */
    PROPOSED,
    /** Orders follow from it. */
    APPROVED,
    /** Another round stands in its place; kept to be read. */
    REPLACED;

    private static final Map<AllocationState, Set<AllocationState>> NEXT = new EnumMap<>(Map.of(PROPOSED, EnumSet.of(APPROVED, REPLACED)));

    public boolean mayBecome(AllocationState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String messageKey() {
        return "allocation.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PROPOSED -> "wait";
            case APPROVED -> "ok";
            case REPLACED -> "plain";
        };
    }
}
