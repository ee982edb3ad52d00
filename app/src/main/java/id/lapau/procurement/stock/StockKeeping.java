package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;

/** Who may change the stock. */
final class StockKeeping {

    private StockKeeping() {}

    static boolean allowed(Officer by) {
        return by.may(Permission.STOCK) && by.area().isEmpty();
    }
}
