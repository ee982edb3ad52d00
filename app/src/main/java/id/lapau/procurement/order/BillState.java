package id.lapau.procurement.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where the payment of an order is; the same table is a constraint of the database. */
public enum BillState {
    /** No handover is signed. */
    NONE,
    /** The handover is signed; the days of payment run. */
    DUE,
    /** Tax and net amount are reckoned; another officer must approve. */
    PREPARED,
    /** Approved, with the proof of the bank. */
    PAID,
    /** The bank sent it back, or it was recorded by mistake: a counter entry. It is prepared anew. */
    RETURNED;

    private static final Map<BillState, Set<BillState>> NEXT = new EnumMap<>(Map.of(
            NONE, EnumSet.of(DUE),
            DUE, EnumSet.of(PREPARED),
            PREPARED, EnumSet.of(DUE, PAID),
            PAID, EnumSet.of(RETURNED),
            RETURNED, EnumSet.of(PREPARED)));

    public boolean mayBecome(BillState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "order.bill." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case NONE -> "plain";
            case DUE, PREPARED -> "wait";
            case PAID -> "ok";
            case RETURNED -> "bad";
        };
    }
}
