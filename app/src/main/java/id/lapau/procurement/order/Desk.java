package id.lapau.procurement.order;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.need.Packages;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every command of this desk does at its end: moves the order on, writes its story and the audit book, and closes the package when all is settled. */
@Component
class Desk {

    private final OrderBook orders;
    private final Packages packages;
    private final Audit audit;
    private final Clock clock;

    Desk(OrderBook orders, Packages packages, Audit audit, Clock clock) {
        this.orders = orders;
        this.packages = packages;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean allowed(Officer by) {
        return by.may(Permission.PROCURE) && by.area().isEmpty();
    }

    /** The maker of an order, for the books. */
    static Actor maker(Order order) {
        return new Actor(order.business(), "Pemilik usaha");
    }

    /**
     * Tells what happened.
     *
     * @param by null for the maker
     */
    void happened(Order order, String kind, String words, @Nullable Officer by, Object after) {
        orders.happened(order.id(), kind, words, by == null ? null : by.actor(), clock.instant());
        audit.record(by == null ? maker(order) : by.actor(), "ORDER_" + kind, new Audit.Subject("order", order.id().toString()), null, after, words.isEmpty() ? null : words);
    }

    /** Moves an order on. @throws IllegalStateException when the table of states does not lead there */
    void become(Order order, OrderState next, String reason, Actor by) {
        if (order.state() == next) return;
        if (!order.state().mayBecome(next)) throw new IllegalStateException(order.state() + " does not become " + next);
        orders.become(order.id(), next, reason);
        if (next.done()) close(order.packageId(), by);
    }

    /** A package of which nothing is awaited any more, no order, no payment and no decision, is done. */
    void close(UUID packageId, Actor by) {
        if (orders.settled(packageId)) packages.become(packageId, PackageState.DONE, by, "");
    }

    /** Moves an order to where its lines, as they are now, put it. */
    OrderState settle(UUID id, String reason, Actor by) {
        var order = orders.find(id).orElseThrow();
        var next = order.state().with(order.lines());
        become(order, next, reason, by);
        return next;
    }
}
