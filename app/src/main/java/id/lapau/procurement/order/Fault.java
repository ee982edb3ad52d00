package id.lapau.procurement.order;

/** Why a lot, or pieces of it, is rejected. */
public enum Fault {
    SEWING, SIZE, MATERIAL,
    /** Fewer layers than specified. */
    LAYERS,
    DIRT, PACKING,
    /** Said in words. */
    OTHER;

    /** Message key of its name. */
    public String messageKey() {
        return "order.fault." + name();
    }
}
