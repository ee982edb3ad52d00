package id.lapau.market.trade;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.PhoneNumber;
import id.lapau.market.shop.Products;
import id.lapau.market.shop.ShopState;
import id.lapau.market.shop.ShopView;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer orders what is in the basket: pieces off the shelf, order, messages and audit entry, all of it or nothing. */
@Component
class PlaceOrder {

    /** The lines of products in the order in which their rows are locked, the same for everybody. */
    private static final Comparator<CheckedBasket.Line> BY_PRODUCT = Comparator.comparing(CheckedBasket.Line::product);

    private final Counter counter;
    private final Products shelf;
    private final CustomerOrders book;
    private final BuyerLinks links;
    private final TellTrade tell;
    private final Audit audit;
    private final Clock clock;

    PlaceOrder(Counter counter, Products shelf, CustomerOrders book, BuyerLinks links, TellTrade tell, Audit audit, Clock clock) {
        this.counter = counter;
        this.shelf = shelf;
        this.book = book;
        this.links = links;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        /** @param token of the buyer's link; @param again whether it had been placed before */
        record Placed(String token, boolean again) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** The form spoke of another basket, or of prices that are no longer so: it is to be looked at again. */
        record Changed() implements Outcome {}

        /** Of something there is less than was asked for: somebody else was quicker. */
        record SoldOut() implements Outcome {}

        /** The shop takes no orders now. */
        record Closed() implements Outcome {}

        /** Too many orders with this telephone number within an hour. */
        record TooMany() implements Outcome {}
    }

    /** The order that was placed with this key; for a form that is sent twice. */
    @Transactional(readOnly = true)
    Outcome again(UUID key) {
        return book.byKey(key).<Outcome>map(id -> new Outcome.Placed(links.token(id), true)).orElseGet(Outcome.Changed::new);
    }

    @Transactional
    Outcome place(UUID shop, Basket basket, OrderForm form) {
        book.holdKey(basket.key());
        if (again(basket.key()) instanceof Outcome.Placed placed) return placed;
        if (!basket.key().equals(form.key()) || basket.empty()) return new Outcome.Changed();
        var problems = form.problems();
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var window = counter.shop(shop);
        if (window.state() != ShopState.LIVE) return new Outcome.Closed();
        var phone = PhoneNumber.read(form.phone()).orElseThrow();
        if (book.since(phone, clock.instant().minus(Duration.ofHours(1))) >= TradeRules.MOST_AN_HOUR) return new Outcome.TooMany();
        var checked = CheckedBasket.of(basket, counter.goods(shop, basket.lines().stream().map(Basket.Line::product).toList()));
        if (checked.changed()) return new Outcome.Changed();
        var taken = taken(checked);
        return taken.isEmpty() ? new Outcome.SoldOut() : written(window, form, phone, basket.key(), taken);
    }

    /** The lines off the shelf; empty, and all put back, when one was not to be had. */
    private List<CustomerOrder.Line> taken(CheckedBasket basket) {
        var taken = new ArrayList<CustomerOrder.Line>();
        for (var line : basket.lines().stream().sorted(BY_PRODUCT).toList()) {
            if (shelf.take(line.product(), line.quantity()) instanceof Products.Taking.NotEnough) {
                taken.forEach(this::putBack);
                return List.of();
            }
            taken.add(new CustomerOrder.Line(line.product(), line.name(), line.unit(), line.price(), line.quantity(), counter.counted(line.product())));
        }
        return taken;
    }

    private void putBack(CustomerOrder.Line line) {
        if (line.fromStock()) shelf.giveBack(line.product(), line.quantity());
    }

    private Outcome written(ShopView window, OrderForm form, PhoneNumber phone, UUID key, List<CustomerOrder.Line> lines) {
        var now = clock.instant();
        var fresh = book.fresh(OfficeTime.day(now).getYear());
        var id = fresh.id();
        var token = links.token(id);
        var order = new CustomerOrder(id, fresh.number(), window.id(), form.name(), phone, form.bring() ? form.place() : "", form.note(), CustomerOrderState.PLACED, "",
                now, null, null, null, null, null, lines);
        book.insert(order, phone, key, token);
        tell.placed(order, window);
        audit.record(buyer(id), "CUSTOMER_ORDER_PLACED", new Audit.Subject("customer-order", id.toString()), null,
                Map.of("number", order.number(), "shop", window.id(), "total", order.total().amount(), "lines", lines), null);
        return new Outcome.Placed(token, false);
    }

    /** Nobody by name: buyers have no account. */
    static Actor buyer(UUID order) {
        return new Actor(order, "Pembeli");
    }
}
