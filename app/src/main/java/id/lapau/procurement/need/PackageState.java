package id.lapau.procurement.need;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a package is; what may follow what stands in one table. */
public enum PackageState {
    /** Being put together; needs come in and go out. */
    DRAFT,
    /** Makers were invited and offer. */
    OPEN,
    /** The days for offers are over; it can be shared out. May be opened again for more offers. */
    CLOSED,
    /** The head approved who makes how many. */
    ALLOCATED,
    /** Orders were issued. */
    ORDERED,
    /** All that was ordered was accepted and paid, or given up. */
    DONE,
    /** Its needs went back to be packaged anew. */
    CANCELLED;

    private static final Map<PackageState, Set<PackageState>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(OPEN, CANCELLED),
            OPEN, EnumSet.of(CLOSED, CANCELLED),
            CLOSED, EnumSet.of(OPEN, ALLOCATED, CANCELLED),
            ALLOCATED, EnumSet.of(ORDERED),
            ORDERED, EnumSet.of(DONE)));

    public boolean mayBecome(PackageState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "need.package." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "plain";
            case OPEN, ALLOCATED, ORDERED -> "info";
            case CLOSED -> "wait";
            case DONE -> "ok";
            case CANCELLED -> "bad";
        };
    }
}
