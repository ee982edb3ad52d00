package id.lapau.training.course;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a session is; what may follow what stands in one table. */
public enum SessionState {
    /** Nobody can apply yet. */
    PLANNED,
    /** Whoever applies is ranked when the time of applying is over. */
    OPEN,
    /** Seats were given; who comes later takes a free seat or waits. */
    SEATED,
    /** Over, with an outcome for each participant. */
    HELD,
    CANCELLED;

    private static final Map<SessionState, Set<SessionState>> NEXT = new EnumMap<>(Map.of(
            PLANNED, EnumSet.of(OPEN, CANCELLED),
            OPEN, EnumSet.of(SEATED, CANCELLED),
            SEATED, EnumSet.of(HELD, CANCELLED)));

    public boolean mayBecome(SessionState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether day, trainer and place may still be changed. */
    public boolean movable() {
        return this == PLANNED || this == OPEN || this == SEATED;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "training.session." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "plain";
            case OPEN -> "info";
            case SEATED -> "wait";
            case HELD -> "ok";
            case CANCELLED -> "bad";
        };
    }
}
