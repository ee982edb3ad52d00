package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods on their way and at the door. */
@Component
class Deliver {

    private static final int LONGEST_LOT = 40;
    private static final int LONGEST_NOTE = 500;

    private final OrderBook orders;
    private final DeliveryBook book;
    private final AnswerOrder answer;
    private final Numbers numbers;
    private final Desk desk;
    private final Clock clock;

    Deliver(OrderBook orders, DeliveryBook book, AnswerOrder answer, Numbers numbers, Desk desk, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.answer = answer;
        this.numbers = numbers;
        this.desk = desk;
        this.clock = clock;
    }

    /** A lot of one line that the maker sends. */
    record Lot(UUID line, String mark, int quantity) {}

    /**
     * The maker sends some of what is open. An order that was not confirmed is by that.
     *
     * @param by the officer who was told; null for the maker
     */
    @Transactional
    Outcome announce(UUID id, List<Lot> lots, String note, @Nullable Officer by) {
        var order = orders.locked(id).orElseThrow();
        if (by != null && !Desk.allowed(by) || !order.state().takesGoods()) return new Outcome.Refused("order.problem.not-now");
        var problem = problem(order.lines(), lots);
        if (!problem.isEmpty() || note.length() > LONGEST_NOTE) return new Outcome.Refused(problem.isEmpty() ? "order.problem.long" : problem);
        answer.confirm(order, by);
        var delivery = book.insert(id, numbers.next("KRM", OfficeTime.today(clock).getYear()), note.strip(), by == null ? null : by.id(), clock.instant());
        for (var lot : lots) book.insertParcel(delivery, lot.line(), lot.mark().strip(), lot.quantity());
        desk.happened(order, "ANNOUNCED", "", by, Map.of("delivery", delivery, "pieces", lots.stream().mapToInt(Lot::quantity).sum()));
        return new Outcome.Done(delivery);
    }

    /** Message key of what is wrong with lots for these lines; empty when nothing is. */
    static String problem(List<OrderLine> lines, List<Lot> lots) {
        if (lots.isEmpty()) return "order.problem.nothing";
        var left = new HashMap<UUID, Integer>();
        lines.forEach(line -> left.put(line.id(), line.open()));
        for (var lot : lots) {
            if (lot.quantity() <= 0 || lot.mark().length() > LONGEST_LOT || !left.containsKey(lot.line())) return "order.problem.lot";
            if (left.merge(lot.line(), -lot.quantity(), Integer::sum) < 0) return "order.problem.too-many";
        }
        return "";
    }

    /**
     * Counted at the door.
     *
     * @param counted pieces by lot; a lot that is not named is as announced, of nought pieces did not come
     * @param on      not in the future, and not before the order
     */
    @Transactional
    Outcome arrive(UUID id, Map<UUID, Integer> counted, LocalDate on, Officer by) {
        var order = orders.locked(book.find(id).orElseThrow().order()).orElseThrow();
        var delivery = book.find(id).orElseThrow();
        if (!Desk.allowed(by) || !delivery.state().mayBecome(DeliveryState.ARRIVED)) return new Outcome.Refused("order.problem.not-now");
        if (on.isAfter(OfficeTime.today(clock)) || on.isBefore(OfficeTime.day(order.issuedAt()))) return new Outcome.Refused("order.problem.day");
        var came = delivery.parcels().stream().map(parcel -> new Lot(parcel.line(), parcel.lot(), counted.getOrDefault(parcel.id(), parcel.quantity()))).toList();
        var problem = problem(withoutThis(order.lines(), delivery), came.stream().filter(lot -> lot.quantity() != 0).toList());
        if (!problem.isEmpty()) return new Outcome.Refused(problem);
        for (var parcel : delivery.parcels()) book.count(parcel.id(), counted.getOrDefault(parcel.id(), parcel.quantity()));
        book.arrive(id, on);
        desk.happened(order, "ARRIVED", "", by, Map.of("delivery", id, "on", on.toString(), "pieces", came.stream().mapToInt(Lot::quantity).sum()));
        return new Outcome.Done(id);
    }

    /** The lines as if this delivery had not been announced. */
    private static List<OrderLine> withoutThis(List<OrderLine> lines, Delivery delivery) {
        return lines.stream().map(line -> {
            int here = delivery.parcels().stream().filter(parcel -> parcel.line().equals(line.id())).mapToInt(Parcel::quantity).sum();
            return new OrderLine(line.id(), line.packageLine(), line.item(), line.unit(), line.standard(), line.place(), line.address(), line.quantity(), line.released(), line.price(),
                    line.deadline(), line.accepted(), line.rejected(), line.waiting() - here, line.open() + here, line.late(), line.daysLate());
        }).toList();
    }

    /** A delivery that does not come; its pieces are open again. */
    @Transactional
    Outcome cancel(UUID id, String reason, Officer by) {
        var order = orders.locked(book.find(id).orElseThrow().order()).orElseThrow();
        if (!Desk.allowed(by) || !book.find(id).orElseThrow().state().mayBecome(DeliveryState.CANCELLED)) return new Outcome.Refused("order.problem.not-now");
        if (reason.isBlank() || reason.length() > LONGEST_NOTE) return new Outcome.Refused("order.problem.reason");
        book.become(id, DeliveryState.CANCELLED, reason.strip());
        desk.happened(order, "NOT_COME", reason.strip(), by, Map.of("delivery", id));
        return new Outcome.Done(id);
    }
}
