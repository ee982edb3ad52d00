package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The maker says yes to an order, on the phone or to an officer. */
@Component
class AnswerOrder {

    private final OrderBook book;
    private final Desk desk;
    private final Clock clock;

    AnswerOrder(OrderBook book, Desk desk, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param by the officer who was told; null for the maker */
    @Transactional
    Outcome confirm(UUID id, @Nullable Officer by) {
        var order = book.locked(id).orElseThrow();
        if (by != null && !Desk.allowed(by) || order.state() != OrderState.ISSUED) return new Outcome.Refused("order.problem.not-now");
        confirm(order, by);
        return new Outcome.Done(id);
    }

    /** In the caller's transaction: who brings goods has said yes. */
    void confirm(Order order, @Nullable Officer by) {
        if (order.state() != OrderState.ISSUED) return;
        book.confirm(order.id(), by == null ? "OWNER" : "OFFICER", clock.instant());
        desk.become(order, OrderState.CONFIRMED, "", by == null ? Desk.maker(order) : by.actor());
        desk.happened(order, "CONFIRMED", "", by, Map.of("way", by == null ? "OWNER" : "OFFICER"));
    }
}
