package id.lapau.procurement.order;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Letterheads;
import id.lapau.procurement.need.Numbers;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.need.Packages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One order a maker of an approved allocation, told to the maker; called again, it issues what is missing and nothing twice. */
@Component
class IssueOrders {

    private final OrderBook book;
    private final Numbers numbers;
    private final Letterheads letterheads;
    private final Packages packages;
    private final TellMaker tell;
    private final Audit audit;
    private final Clock clock;

    IssueOrders(OrderBook book, Numbers numbers, Letterheads letterheads, Packages packages, TellMaker tell, Audit audit, Clock clock) {
        this.book = book;
        this.numbers = numbers;
        this.letterheads = letterheads;
        this.packages = packages;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new orders; empty when the allocation is not approved or all stand already. */
    @Transactional
    List<UUID> issue(UUID allocation, Actor by) {
        var due = book.due(allocation);
        var issued = due.stream().map(each -> issue(allocation, each)).toList();
        book.insertLines(allocation);
        for (var order : issued) announce(book.find(order).orElseThrow(), by);
        due.stream().findFirst().ifPresent(any -> packages.become(any.packageId(), PackageState.ORDERED, by, ""));
        return issued;
    }

    private UUID issue(UUID allocation, OrderBook.Due due) {
        var today = OfficeTime.today(clock);
        return book.insert(allocation, due, numbers.next("SP", today.getYear()), book.letter(due.value(), today), letterheads.current().version(), clock.instant());
    }

    private void announce(Order order, Actor by) {
        book.happened(order.id(), "ISSUED", "", by, clock.instant());
        audit.record(by, "ORDER_ISSUED", new Audit.Subject("order", order.id().toString()), null, Map.of("number", order.number(), "pieces", order.sum(OrderLine::quantity), "rupiah", order.value()), null);
        tell.issued(order);
    }
}
