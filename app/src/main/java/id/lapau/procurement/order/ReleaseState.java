package id.lapau.procurement.order;

/** Where a wish to be released from pieces is. */
public enum ReleaseState {
    /** Waits for an officer. */
    ASKED,
    /** The pieces are shared out again. */
    GRANTED,
    /** The maker still owes them. */
    REFUSED;

    /** An answer is final. */
    public boolean mayBecome(ReleaseState next) {
        return this == ASKED && next != ASKED;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "order.release." + name();
    }
}
