package id.lapau.outbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a message is; what may follow what stands in one table. */
public enum MessageState {
    /** For the sender, for an officer's tap, or for the next gateway file. */
    WAITING,
    /** In the hands of one sender. */
    SENDING,
    SENT,
    /** Tried again later, or left to an officer. */
    FAILED,
    CANCELLED;

    private static final Map<MessageState, Set<MessageState>> NEXT = new EnumMap<>(Map.of(
            WAITING, EnumSet.of(SENDING, SENT, CANCELLED),
            SENDING, EnumSet.of(SENT, FAILED, WAITING),          // waiting again when the sender died before the server had it
            SENT, EnumSet.of(WAITING),                           // an officer takes back a mark made too early
            FAILED, EnumSet.of(SENDING, WAITING, SENT, CANCELLED),
            CANCELLED, EnumSet.of(WAITING)));

    public boolean mayBecome(MessageState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** All states from which {@code next} may follow. */
    static Set<MessageState> before(MessageState next) {
        var before = EnumSet.noneOf(MessageState.class);
        for (var state : values()) if (state.mayBecome(next)) before.add(state);
        return before;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "outbox.state." + name();
    }
}
