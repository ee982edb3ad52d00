package id.lapau.market.trade;

/** What a side does with an order. */
enum Deed {
    CONFIRM, DECLINE, READY, HAND_OVER, CANCEL, RECEIVE, EXPIRE;

    /** In the audit book. */
    String action() {
        return "CUSTOMER_ORDER_" + name();
    }
}
