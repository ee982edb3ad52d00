package id.lapau.grants.batch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a prepared proposal stands. Which state may follow which stands in this table and nowhere else. */
public enum DraftState {
    /** Prepared, waits for somebody else. */
    WAITING,
    /** Frozen under a number. */
    APPROVED,
    /** Given back to the preparer with a reason. */
    RETURNED,
    /** Taken back by the preparer. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED,
    /** The check at the moment of approval found something else than was prepared. */
    OVERTAKEN;

    private static final Map<DraftState, Set<DraftState>> NEXT = Map.of(
            WAITING, EnumSet.of(APPROVED, RETURNED, WITHDRAWN, EXPIRED, OVERTAKEN),
            APPROVED, EnumSet.noneOf(DraftState.class),
            RETURNED, EnumSet.noneOf(DraftState.class),
            WITHDRAWN, EnumSet.noneOf(DraftState.class),
            EXPIRED, EnumSet.noneOf(DraftState.class),
            OVERTAKEN, EnumSet.noneOf(DraftState.class));

    public boolean mayBecome(DraftState next) {
        return NEXT.get(this).contains(next);
    }

    public String messageKey() {
        return "batch.draft.state." + name().toLowerCase(Locale.ROOT);
    }
}
