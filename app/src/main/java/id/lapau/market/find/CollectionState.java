package id.lapau.market.find;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a collection is; only a {@link #PUBLISHED} one is public. */
public enum CollectionState {
    DRAFT, PUBLISHED, WITHDRAWN;

    private static final Map<CollectionState, Set<CollectionState>> NEXT = new EnumMap<>(Map.of(DRAFT, EnumSet.of(PUBLISHED), PUBLISHED, EnumSet.of(WITHDRAWN), WITHDRAWN, EnumSet.of(PUBLISHED)));

    public boolean mayBecome(CollectionState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "find.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PUBLISHED -> "ok";
            case DRAFT -> "wait";
            case WITHDRAWN -> "plain";
        };
    }
}
