package id.lapau.grants.phase;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a letter stands. Which state may follow which stands in this table and nowhere else. */
public enum LetterState {
    /** Written, waits for the head's signature. */
    DRAFTED,
    SENT,
    RECEIVED,
    /** An answer came, or was given. */
    ANSWERED,
    /** Nothing more is expected of it. */
    FILED,
    CANCELLED;

    private static final Map<LetterState, Set<LetterState>> NEXT = Map.of(
            DRAFTED, EnumSet.of(SENT, CANCELLED),
            SENT, EnumSet.of(ANSWERED, FILED),
            RECEIVED, EnumSet.of(ANSWERED, FILED),
            ANSWERED, EnumSet.of(FILED),
            FILED, EnumSet.noneOf(LetterState.class),
            CANCELLED, EnumSet.noneOf(LetterState.class));

    public boolean mayBecome(LetterState next) {
        return NEXT.get(this).contains(next);
    }

    public Set<LetterState> next() {
        return NEXT.get(this);
    }

    /** Whether an answer is still waited for. */
    public boolean waits() {
        return this == SENT || this == RECEIVED;
    }

    public String messageKey() {
        return "letter.state." + name().toLowerCase(Locale.ROOT);
    }
}
