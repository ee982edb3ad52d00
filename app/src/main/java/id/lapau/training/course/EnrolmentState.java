package id.lapau.training.course;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where the enrolment of a business is; what may follow what stands in one table. */
public enum EnrolmentState {
    APPLIED, ADMITTED, WAITING, WITHDRAWN, COMPLETED, INCOMPLETE;

    private static final Map<EnrolmentState, Set<EnrolmentState>> NEXT = new EnumMap<>(Map.of(
            APPLIED, EnumSet.of(ADMITTED, WAITING, WITHDRAWN),
            WAITING, EnumSet.of(ADMITTED, WITHDRAWN),
            ADMITTED, EnumSet.of(WITHDRAWN, COMPLETED, INCOMPLETE),
            WITHDRAWN, EnumSet.of(APPLIED, ADMITTED, WAITING)));         // thought better of it

    public boolean mayBecome(EnrolmentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "training.enrolment." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case APPLIED -> "info";
            case ADMITTED, COMPLETED -> "ok";
            case WAITING -> "wait";
            case WITHDRAWN -> "plain";
            case INCOMPLETE -> "bad";
        };
    }
}
