package id.lapau.procurement.stock;

/** In what state donated goods came. */
public enum Condition {
    GOOD, USABLE, DAMAGED_PARTLY;

    /** Message key of its name. */
    public String messageKey() {
        return "stock.condition." + name();
    }
}
