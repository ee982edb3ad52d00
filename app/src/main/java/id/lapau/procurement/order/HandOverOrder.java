package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was accepted is handed over by a numbered record (BAST), which office and maker sign; from then on the money is due. */
@Component
class HandOverOrder {

    private final OrderBook orders;
    private final BillBook book;
    private final Numbers numbers;
    private final Desk desk;
    private final Clock clock;

    HandOverOrder(OrderBook orders, BillBook book, Numbers numbers, Desk desk, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.numbers = numbers;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    Outcome write(UUID id, Officer by) {
        var order = orders.locked(id).orElseThrow();
        if (!Desk.allowed(by) || !order.state().mayBecome(OrderState.HANDED_OVER)) return new Outcome.Refused("order.problem.not-now");
        var today = OfficeTime.today(clock);
        var number = numbers.next("BAST", today.getYear());
        book.handOver(order, number, today, by.actor(), clock.instant());
        desk.become(order, OrderState.HANDED_OVER, "", by.actor());
        desk.happened(order, "HANDED_OVER", "", by, Map.of("number", number, "pieces", order.sum(OrderLine::accepted), "rupiah", order.earned()));
        return new Outcome.Done(id);
    }

    /** @param on day of the signatures: not before the record was written, not in the future */
    @Transactional
    Outcome sign(UUID id, LocalDate on, Officer by) {
        var order = orders.locked(id).orElseThrow();
        if (!Desk.allowed(by) || order.state() != OrderState.HANDED_OVER) return new Outcome.Refused("order.problem.not-now");
        var bill = book.find(id).orElseThrow();
        if (on.isBefore(bill.madeOn()) || on.isAfter(OfficeTime.today(clock))) return new Outcome.Refused("order.problem.day");
        book.sign(id, on, on.plusDays(book.term(on)));
        book.add(id, 1, new BillBook.Entry(BillState.NONE, BillState.DUE, bill.gross(), 0, 0, 0, null, "", on, ""), by.actor(), clock.instant());
        desk.become(order, OrderState.DUE, "", by.actor());
        desk.happened(order, "SIGNED", "", by, Map.of("on", on.toString(), "rupiah", bill.gross()));
        return new Outcome.Done(id);
    }
}
