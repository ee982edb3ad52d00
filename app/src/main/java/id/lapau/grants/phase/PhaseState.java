package id.lapau.grants.phase;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a phase stands. Which state may follow which stands in this table and nowhere else. */
public enum PhaseState {
    /** Has its dates and its seed; nothing can be proposed in it yet. */
    PLANNED,
    /** Proposals are prepared and approved in it, under the rule of precedence that counted when it opened. */
    OPEN,
    /** Nothing more is proposed in it. */
    CLOSED,
    /** Was never opened. */
    CANCELLED;

    private static final Map<PhaseState, Set<PhaseState>> NEXT = Map.of(
            PLANNED, EnumSet.of(OPEN, CANCELLED),
            OPEN, EnumSet.of(CLOSED),
            CLOSED, EnumSet.of(OPEN),
            CANCELLED, EnumSet.noneOf(PhaseState.class));

    public boolean mayBecome(PhaseState next) {
        return NEXT.get(this).contains(next);
    }

    public Set<PhaseState> next() {
        return NEXT.get(this);
    }

    public String messageKey() {
        return "phase.state." + name().toLowerCase(Locale.ROOT);
    }
}
