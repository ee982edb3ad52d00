package id.lapau.grants.payment;

/** Where the money of one grant can be; every movement takes it from one account and gives it to another. */
public enum Account {
    /** The state's budget, before anything is granted. */
    BUDGET,
    /** Granted by decree, not yet sent to a bank. */
    OWED,
    /** At the paying bank, waiting for the recipient. */
    BANK,
    /** In the recipient's hands. */
    RECIPIENT,
    /** Back in the state treasury. */
    TREASURY;

    public String messageKey() {
        return "payment.account." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
