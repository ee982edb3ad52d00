package id.lapau.grants.appeal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an appeal stands. Which state may follow which stands in one table and nowhere else. */
public enum AppealState {
    FILED, EXAMINED, ACCEPTED, REJECTED;

    private static final Map<AppealState, Set<AppealState>> NEXT = Map.of(
            FILED, EnumSet.of(EXAMINED, ACCEPTED, REJECTED),
            EXAMINED, EnumSet.of(ACCEPTED, REJECTED),
            ACCEPTED, EnumSet.noneOf(AppealState.class),
            REJECTED, EnumSet.noneOf(AppealState.class));

    /** Whether the table lets {@code next} follow this state. */
    public boolean mayBecome(AppealState next) {
        return NEXT.get(this).contains(next);
    }

    public boolean open() {
        return !NEXT.get(this).isEmpty();
    }

    public String tone() {
        return switch (this) {
            case FILED, EXAMINED -> "wait";
            case ACCEPTED -> "ok";
            case REJECTED -> "bad";
        };
    }

    public String messageKey() {
        return "appeal.state." + name().toLowerCase(Locale.ROOT);
    }
}
