package id.lapau.outbox;

/** Why a message did not get through. */
public enum Problem {
    /** The server could not be reached or asked to wait; tried again by itself. */
    UNREACHABLE,
    /** The server will not take it for this address. */
    REFUSED,
    /** Lapau ended between the last line and the server's answer; only a person can find out, so it is never sent again by itself. */
    UNSURE;

    /** Message key of what it means and what to do. */
    public String messageKey() {
        return "outbox.problem." + name();
    }
}
