package id.lapau.grants.payment.answer;

import java.util.Locale;

/** How an answer differs from what was proposed or decreed. */
public enum Difference {
    /** Nobody of our proposals. */
    UNKNOWN,
    /** Probably one of our proposals: an officer says yes or no. */
    DOUBTFUL,
    NAME,
    BANK,
    ACCOUNT,
    AMOUNT,
    /** Proposed, but in no decree that was taken in: the auditor's finding 'not as in the annex'. */
    NOT_DECREED,
    /** Granted or paid a second time. */
    TWICE,
    /** Does not fit to what was recorded before. */
    CONTRADICTS,
    /** The row says too little to be understood. */
    UNREADABLE;

    public String messageKey() {
        return "answer.difference." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what it means and what to do. */
    public String helpKey() {
        return "answer.difference-help." + name().toLowerCase(Locale.ROOT);
    }
}
