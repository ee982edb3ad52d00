package id.lapau.grants.payment.answer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a file of answers stands. Which state may follow which stands in one table and nowhere else. */
public enum AnswerState {
    /** Being read; nothing is recorded. */
    CHECKING,
    /** The rehearsal is done: an officer looks. */
    READY,
    /** Its rows are being recorded. */
    TAKING,
    TAKEN,
    /** Taken back; what it had recorded is reversed. */
    WITHDRAWN,
    /** No file that can be read. */
    UNREADABLE;

    private static final Map<AnswerState, Set<AnswerState>> NEXT = Map.of(
            CHECKING, EnumSet.of(READY, UNREADABLE),
            READY, EnumSet.of(CHECKING, TAKING, WITHDRAWN),
            TAKING, EnumSet.of(TAKEN),
            TAKEN, EnumSet.of(TAKING, WITHDRAWN),
            WITHDRAWN, EnumSet.noneOf(AnswerState.class),
            UNREADABLE, EnumSet.noneOf(AnswerState.class));

    public boolean mayBecome(AnswerState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String messageKey() {
        return "answer.state." + name().toLowerCase(Locale.ROOT);
    }
}
