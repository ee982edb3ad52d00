package id.lapau.grants.field;

import java.util.Locale;

/** How far the verification of one proposal is. */
public enum Step {
    /** Nobody is to go there. */
    NONE,
    /** Somebody is. */
    OPEN,
    /** Somebody was to go there by a day that is past. */
    OVERDUE,
    /** The business is there. */
    FOUND,
    /** It is not, or no more. */
    MISSING;

    public String messageKey() {
        return "field.step." + name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        return switch (this) {
            case NONE -> "plain";
            case OPEN -> "info";
            case OVERDUE -> "wait";
            case FOUND -> "ok";
            case MISSING -> "bad";
        };
    }

    /** Whether an assignment stands. */
    public boolean assigned() {
        return this == OPEN || this == OVERDUE;
    }
}
