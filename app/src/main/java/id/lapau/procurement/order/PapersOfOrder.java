package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Draft;
import id.lapau.papers.Letterhead;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of an order: printed when they are first asked for, under the letterhead of the day of the order, and the same bytes ever after. */
@Component
class PapersOfOrder {

    private static final int ORDER = 1;
    private static final int HANDOVER = 2;
    /** Plus the number of the bill's entry: a bill that was prepared anew has a receipt of its own. */
    private static final int RECEIPT = 100;

    private final OrderBook orders;
    private final BillBook bills;
    private final OrderList list;
    private final Papers papers;
    private final Letterheads letterheads;

    PapersOfOrder(OrderBook orders, BillBook bills, OrderList list, Papers papers, Letterheads letterheads) {
        this.orders = orders;
        this.bills = bills;
        this.list = list;
        this.papers = papers;
        this.letterheads = letterheads;
    }

    /** Whether papers can be printed: the office has set a letterhead. */
    boolean printable() {
        return letterheads.current().set();
    }

    /** Surat pesanan. Empty when there is no such order, or no letterhead. */
    @Transactional
    Optional<Papers.Issued> order(UUID id, Actor to) {
        return orders.find(id).filter(_ -> printable()).flatMap(order -> {
            var draft = new Draft(new Draft.Subject("order", id.toString(), ORDER), "order.paper-order", order.number(), OfficeTime.day(order.issuedAt()),
                    "Surat pesanan " + order.number(), file("surat-pesanan", order.number()), letterhead(order), "order/paper-order",
                    Map.of("order", order, "words", InWords.rupiah(order.total())));
            return issued(draft, to);
        });
    }

    /** BAST. Empty before it is written. */
    @Transactional
    Optional<Papers.Issued> handover(UUID id, Actor to) {
        var bill = bills.find(id);
        if (bill.isEmpty() || !printable()) return Optional.empty();
        var order = orders.find(id).orElseThrow();
        var draft = new Draft(new Draft.Subject("order", id.toString(), HANDOVER), "order.paper-handover", bill.get().handover(), bill.get().madeOn(),
                "Berita acara serah terima " + bill.get().handover(), file("bast", bill.get().handover()), letterhead(order), "order/paper-handover",
                Map.of("order", order, "bill", bill.get(), "words", InWords.rupiah(bill.get().gross())));
        return issued(draft, to);
    }

    /** Kuitansi, of the bill as it was prepared last. Empty while it is not prepared. */
    @Transactional
    Optional<Papers.Issued> receipt(UUID id, Actor to) {
        var bill = bills.find(id).filter(each -> each.state() == BillState.PREPARED || each.state() == BillState.PAID);
        if (bill.isEmpty() || !printable()) return Optional.empty();
        var order = orders.find(id).orElseThrow();
        var steps = list.steps(id);
        int step = steps.size() - (bill.get().state() == BillState.PAID ? 1 : 0);
        var number = order.number().replaceFirst("^SP", "KW") + (step == 2 ? "" : "/" + step);
        var draft = new Draft(new Draft.Subject("order", id.toString(), RECEIPT + step), "order.paper-receipt", number, steps.get(step - 1).valueDate(), "Kuitansi " + number,
                file("kuitansi", number), letterhead(order), "order/paper-receipt",
                Map.of("order", order, "bill", bill.get(), "rule", bills.ruleOf(id).orElseThrow(), "words", InWords.rupiah(bill.get().gross()), "number", number));
        return issued(draft, to);
    }

    private Letterhead letterhead(Order order) {
        return order.letterhead() > 0 ? letterheads.at(order.letterhead()) : letterheads.current();
    }

    private static String file(String kind, String number) {
        return kind + "-" + number.replace('/', '-') + ".pdf";
    }

    private Optional<Papers.Issued> issued(Draft draft, Actor to) {
        return papers.handOut(papers.issue(draft, Actor.SYSTEM).id(), to);
    }
}
