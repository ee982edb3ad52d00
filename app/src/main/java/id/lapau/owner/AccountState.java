package id.lapau.owner;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How an account stands to a person of the registry; what may follow what stands in one table. */
public enum AccountState {
    /** Comes in, and is nobody of the registry yet. */
    OPEN,
    /** Said who it is; an officer decides. */
    ASKED,
    BOUND,
    /** An officer did not find it to be who it said; it may say so again. */
    REFUSED,
    /** Gave up its telephone number and everything else. */
    CLOSED;

    private static final Map<AccountState, Set<AccountState>> NEXT = new EnumMap<>(Map.of(
            OPEN, EnumSet.of(ASKED, BOUND, CLOSED),
            ASKED, EnumSet.of(BOUND, REFUSED, CLOSED),
            BOUND, EnumSet.of(OPEN, ASKED, CLOSED),      // open: an officer took it back; asked: two accounts became one person
            REFUSED, EnumSet.of(ASKED, BOUND, CLOSED),
            CLOSED, EnumSet.noneOf(AccountState.class)));

    public boolean mayBecome(AccountState next) {
        return NEXT.get(this).contains(next);
    }

    public String messageKey() {
        return "owner.state." + name();
    }

    public String tone() {
        return switch (this) {
            case BOUND -> "ok";
            case ASKED, OPEN -> "wait";
            case REFUSED -> "bad";
            case CLOSED -> "plain";
        };
    }
}
