package id.lapau.procurement.stock;

/** Why goods moved; the first two are the only ways in. */
public enum EntryKind {
    IN_DELIVERY, IN_DONATION, OUT_DISTRIBUTION, BACK_DISTRIBUTION, MOVE, COUNT_MINUS, COUNT_PLUS;

    /** Message key of its name. */
    public String messageKey() {
        return "stock.entry." + name();
    }
}
