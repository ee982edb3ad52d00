package id.lapau.market.trade;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a question to a shop is; what may follow what stands in one table. */
public enum EnquiryState {
    OPEN, ANSWERED,
    /** Done without an answer, such as when it was settled by telephone. */
    CLOSED,
    /** No question but a nuisance: whoever sent it is not put through to this shop again. */
    ABUSE;

    private static final Map<EnquiryState, Set<EnquiryState>> NEXT = new EnumMap<>(Map.of(
            OPEN, EnumSet.of(ANSWERED, CLOSED, ABUSE),
            CLOSED, EnumSet.of(ANSWERED),
            ABUSE, EnumSet.of(OPEN)));

    public boolean mayBecome(EnquiryState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "trade.enquiry.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "wait";
            case ANSWERED -> "ok";
            case CLOSED -> "plain";
            case ABUSE -> "bad";
        };
    }
}
