package id.lapau.procurement.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an order is; what may follow what stands in one table. */
public enum OrderState {
    /** Sent to the maker, who has not answered. */
    ISSUED,
    /** The maker said yes, on the phone or to an officer. */
    CONFIRMED,
    /** Some of it was accepted. */
    PARTLY_DELIVERED,
    /** All of it was accepted or given back. */
    DELIVERED,
    /** The handover record is written and waits for its signatures. */
    HANDED_OVER,
    /** Signed; the office owes the money. */
    DUE,
    PAID,
    /** Given back whole before anything was accepted. */
    CANCELLED;

    private static final Map<OrderState, Set<OrderState>> NEXT = new EnumMap<>(Map.of(
            ISSUED, EnumSet.of(CONFIRMED, PARTLY_DELIVERED, DELIVERED, CANCELLED),
            CONFIRMED, EnumSet.of(PARTLY_DELIVERED, DELIVERED, CANCELLED),
            PARTLY_DELIVERED, EnumSet.of(DELIVERED),
            DELIVERED, EnumSet.of(HANDED_OVER),
            HANDED_OVER, EnumSet.of(DUE),
            DUE, EnumSet.of(PAID),
            PAID, EnumSet.of(DUE)));

    public boolean mayBecome(OrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether goods may still come. */
    public boolean takesGoods() {
        return this == ISSUED || this == CONFIRMED || this == PARTLY_DELIVERED;
    }

    /** Whether nothing is left to deliver or to sign for. */
    public boolean done() {
        return this == DUE || this == PAID || this == CANCELLED;
    }

    /** Where an order in this state stands once its lines are as they are now. */
    OrderState with(List<OrderLine> lines) {
        if (!takesGoods()) return this;
        boolean accepted = lines.stream().anyMatch(line -> line.accepted() > 0);
        boolean settled = lines.stream().allMatch(line -> line.open() == 0 && line.waiting() == 0);
        if (settled) return accepted ? DELIVERED : CANCELLED;
        return accepted ? PARTLY_DELIVERED : this;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "order.state." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case ISSUED, HANDED_OVER, DUE -> "wait";
            case CONFIRMED, PARTLY_DELIVERED, DELIVERED -> "info";
            case PAID -> "ok";
            case CANCELLED -> "bad";
        };
    }
}
