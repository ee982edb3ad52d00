package id.lapau.market.trade;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.market.shop.Products;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order a step further: the shop's owner, the buyer by the link, or time. State, shelf, message and audit entry change together. */
@Component
class MoveOrder {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final CustomerOrders book;
    private final Counter counter;
    private final Products shelf;
    private final TellTrade tell;
    private final OwnerBusinesses businesses;
    private final TradeRules rules;
    private final Audit audit;
    private final Clock clock;

    MoveOrder(CustomerOrders book, Counter counter, Products shelf, TellTrade tell, OwnerBusinesses businesses, TradeRules rules, Audit audit, Clock clock) {
        this.book = book;
        this.counter = counter;
        this.shelf = shelf;
        this.tell = tell;
        this.businesses = businesses;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Not from the state in which the order is; somebody may have been quicker. */
        record NotNow() implements Outcome {}

        /** No such order, or of somebody else's shop. */
        record Unknown() implements Outcome {}

        /** Whoever declines says why. */
        record NoReason() implements Outcome {}
    }

    @Transactional
    Outcome byOwner(UUID id, Deed deed, String reason, Owner by) {
        var why = reason.strip();
        if (deed == Deed.DECLINE && (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)) return new Outcome.NoReason();
        return move(book.locked(id).filter(order -> businesses.owns(by, counter.shop(order.shop()).business())), deed, why, by.actor());
    }

    /** @param token of the buyer's link */
    @Transactional
    Outcome byBuyer(String token, Deed deed) {
        return book.byToken(token).map(id -> move(book.locked(id), deed, "", PlaceOrder.buyer(id))).orElseGet(Outcome.Unknown::new);
    }

    /** Ends an order that nobody answered. */
    @Transactional
    Outcome expire(UUID id) {
        var due = clock.instant().minus(rules.expire());
        return move(book.locked(id).filter(order -> !order.placedAt().isAfter(due)), Deed.EXPIRE, "", Actor.SYSTEM);
    }

    /** Reminds the owner of an order that still waits; whether a message was written. */
    @Transactional
    boolean remind(UUID id, Duration after) {
        return book.locked(id).filter(order -> order.state() == CustomerOrderState.PLACED).map(order -> tell.remind(order, counter.shop(order.shop()), after.toHours())).orElse(false);
    }

    private Outcome move(Optional<CustomerOrder> found, Deed deed, String reason, Actor by) {
        if (found.isEmpty()) return new Outcome.Unknown();
        var order = found.get();
        var next = order.after(deed).orElse(null);
        if (next == null) return new Outcome.NotNow();
        book.move(order, deed, next, reason, clock.instant());
        if (next.givesBack()) giveBack(order);
        tell.done(deed, order, counter.shop(order.shop()), reason);
        audit.record(by, deed.action(), new Audit.Subject("customer-order", order.id().toString()), Map.of("state", order.state()), Map.of("number", order.number(), "state", next),
                reason.isEmpty() ? null : reason);
        return new Outcome.Done();
    }

    private void giveBack(CustomerOrder order) {
        order.lines().stream().filter(CustomerOrder.Line::fromStock).sorted(Comparator.comparing(CustomerOrder.Line::product)).forEach(line -> shelf.giveBack(line.product(), line.quantity()));
    }
}
