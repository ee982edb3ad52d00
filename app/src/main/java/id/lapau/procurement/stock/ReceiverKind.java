package id.lapau.procurement.stock;

/** Who receives goods for others. */
public enum ReceiverKind {
    NAGARI, MARKET, SCHOOL, HEALTH, GROUP, OTHER;

    /** Message key of its name. */
    public String messageKey() {
        return "stock.receiver." + name();
    }
}
