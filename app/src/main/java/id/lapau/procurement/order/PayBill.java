package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.order.BillBook.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment of an order: prepared by one officer, approved by another, corrected by counter entries only. */
@Component
class PayBill {

    private static final int LONGEST_PROOF = 60;
    private static final int LONGEST_REASON = 500;

    private final OrderBook orders;
    private final BillBook book;
    private final TellMaker tell;
    private final Desk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayBill(OrderBook orders, BillBook book, TellMaker tell, Desk desk, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.tell = tell;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reckons tax and net amount by the rule of today.
     *
     * @param elsewhere rupiah of turnover of the maker's owner this year from others than this office, as the owner says
     */
    @Transactional
    Outcome prepare(UUID id, long elsewhere, Officer by) {
        var order = orders.locked(id).orElseThrow();
        var bill = book.find(id).orElse(null);
        if (!Desk.allowed(by) || bill == null || !bill.state().mayBecome(BillState.PREPARED)) return new Outcome.Refused("order.problem.not-now");
        if (elsewhere < 0 || elsewhere > 1_000_000_000_000L) return new Outcome.Refused("order.problem.turnover");
        book.lockTurnover(order.ownerId());
        var today = OfficeTime.today(clock);
        var rule = book.tax(today);
        long before = Math.addExact(elsewhere, book.turnover(order.ownerId(), id, today.getYear(), null));
        long tax = rule.of(before, bill.gross());
        book.add(id, bill.step() + 1, new Entry(bill.state(), BillState.PREPARED, bill.gross(), tax, before, elsewhere, rule.validFrom(), "", today, ""), by.actor(), clock.instant());
        desk.happened(order, "PREPARED", "", by, Map.of("gross", bill.gross(), "tax", tax, "turnover", before));
        return new Outcome.Done(id);
    }

    @Transactional
    Outcome withdraw(UUID id, String reason, Officer by) {
        var order = orders.locked(id).orElseThrow();
        var bill = book.find(id).orElse(null);
        if (!Desk.allowed(by) || bill == null || bill.state() != BillState.PREPARED) return new Outcome.Refused("order.problem.not-now");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) return new Outcome.Refused("order.problem.reason");
        book.add(id, bill.step() + 1, new Entry(BillState.PREPARED, BillState.DUE, bill.gross(), 0, 0, 0, null, "", OfficeTime.today(clock), reason.strip()), by.actor(), clock.instant());
        desk.happened(order, "UNPREPARED", reason.strip(), by, Map.of("gross", bill.gross()));
        return new Outcome.Done(id);
    }

    /**
     * Records that it was paid; by another officer than who prepared it.
     *
     * @param proof number of the bank's proof
     * @param on    day of the payment: not before it was prepared, not in the future, in the year for which the tax was reckoned
     */
    @Transactional
    Outcome approve(UUID id, String proof, LocalDate on, Officer by) {
        var order = orders.locked(id).orElseThrow();
        var bill = book.find(id).orElse(null);
        if (!Desk.allowed(by) || !by.may(Permission.APPROVE) || bill == null || bill.state() != BillState.PREPARED) return new Outcome.Refused("order.problem.not-now");
        if (by.id().equals(bill.byId())) return new Outcome.Refused("order.problem.four-eyes");
        if (proof.isBlank() || proof.length() > LONGEST_PROOF) return new Outcome.Refused("order.problem.proof");
        if (on.isAfter(OfficeTime.today(clock)) || on.isBefore(java.util.Objects.requireNonNull(bill.valueDate()))) return new Outcome.Refused("order.problem.day");
        book.lockTurnover(order.ownerId());
        if (!asPrepared(order, bill, on)) return new Outcome.Refused("order.problem.reckon-anew");
        var entry = new Entry(BillState.PREPARED, BillState.PAID, bill.gross(), bill.tax(), bill.turnover(), bill.elsewhere(), book.tax(on).validFrom(), proof.strip(), on, "");
        if (!book.add(id, bill.step() + 1, entry, by.actor(), clock.instant())) return new Outcome.Refused("order.problem.not-now");
        desk.become(order, OrderState.PAID, "", by.actor());
        desk.happened(order, "PAID", "", by, Map.of("net", bill.net(), "tax", bill.tax(), "proof", proof.strip(), "on", on.toString()));
        tell.paid(order, bill.step() + 1, book.find(id).orElseThrow());
        events.publishEvent(new OrderPaid(id));
        return new Outcome.Done(id);
    }

    /** Whether the tax would be the same if it were reckoned for that day, knowing what was prepared before it. */
    private boolean asPrepared(Order order, Bill bill, LocalDate on) {
        long before = Math.addExact(bill.elsewhere(), book.turnover(order.ownerId(), order.id(), on.getYear(), book.preparedAt(order.id()).orElseThrow()));
        var rule = book.tax(on);
        return rule.equals(book.ruleOf(order.id()).orElse(null)) && on.getYear() == java.util.Objects.requireNonNull(bill.valueDate()).getYear() && rule.of(before, bill.gross()) == bill.tax();
    }

    /** The bank sent it back, or it was recorded by mistake: a counter entry, after which it is prepared anew. */
    @Transactional
    Outcome returned(UUID id, String reason, Officer by) {
        var order = orders.locked(id).orElseThrow();
        var bill = book.find(id).orElse(null);
        if (!Desk.allowed(by) || !by.may(Permission.APPROVE) || bill == null || bill.state() != BillState.PAID) return new Outcome.Refused("order.problem.not-now");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) return new Outcome.Refused("order.problem.reason");
        var entry = new Entry(BillState.PAID, BillState.RETURNED, bill.gross(), bill.tax(), bill.turnover(), bill.elsewhere(), book.ruleOf(id).orElseThrow().validFrom(), "",
                OfficeTime.today(clock), reason.strip());
        book.add(id, bill.step() + 1, entry, by.actor(), clock.instant());
        desk.become(order, OrderState.DUE, reason.strip(), by.actor());
        desk.happened(order, "RETURNED", reason.strip(), by, Map.of("net", bill.net()));
        return new Outcome.Done(id);
    }
}
