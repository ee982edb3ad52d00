package id.lapau.grants.payment.answer;

import java.util.Locale;

/** What becomes of a row. */
public enum Standing {
    /** It is recorded, or will be when the file is taken in. */
    CLEAR,
    /** It waits for an officer's decision. */
    HELD,
    /** It cannot be recorded as it is. */
    STUCK,
    /** Another file told the same. */
    REPEATED,
    /** An officer decided that it does not count. */
    IGNORED,
    /** Title, subtotal, signature. */
    SKIPPED;

    public String messageKey() {
        return "answer.standing." + name().toLowerCase(Locale.ROOT);
    }

    /** The tone of its badge. */
    public String tone() {
        return switch (this) {
            case CLEAR -> "ok";
            case HELD -> "wait";
            case STUCK -> "bad";
            case REPEATED, IGNORED, SKIPPED -> "plain";
        };
    }
}
