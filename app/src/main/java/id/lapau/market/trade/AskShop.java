package id.lapau.market.trade;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.PhoneNumber;
import id.lapau.market.shop.ShopView;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks a shop something: about it, about a product, or about the own order. */
@Component
class AskShop {

    private final Counter counter;
    private final CustomerOrders orders;
    private final EnquiryBook book;
    private final BuyerLinks links;
    private final TellTrade tell;
    private final Audit audit;
    private final Clock clock;

    AskShop(Counter counter, CustomerOrders orders, EnquiryBook book, BuyerLinks links, TellTrade tell, Audit audit, Clock clock) {
        this.counter = counter;
        this.orders = orders;
        this.book = book;
        this.links = links;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        /** @param token of the link on which the answer will stand */
        record Asked(String token) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** Too many questions with this telephone number within an hour. */
        record TooMany() implements Outcome {}

        /** No such order, or its buyer was forgotten. */
        record Unknown() implements Outcome {}
    }

    @Transactional
    Outcome ask(ShopView shop, AskForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var product = form.product().isEmpty() ? null : counter.live(shop, form.product()).map(Goods::id).orElse(null);
        return written(shop, product, null, form.name(), PhoneNumber.read(form.phone()).orElseThrow(), form.question());
    }

    /** @param token of the buyer's link to the order */
    @Transactional
    Outcome about(String token, String question) {
        if (!AskForm.sound(question.strip())) return new Outcome.Rejected(Map.of("pertanyaan", "trade.problem.question"));
        var order = orders.byToken(token).flatMap(orders::find).orElse(null);
        if (order == null || order.phone() == null) return new Outcome.Unknown();
        return written(counter.shop(order.shop()), null, order.id(), order.buyer(), order.phone(), question.strip());
    }

    private Outcome written(ShopView shop, @Nullable UUID product, @Nullable UUID order, String name, PhoneNumber phone, String question) {
        var now = clock.instant();
        if (orders.since(phone, now.minus(Duration.ofHours(1))) >= TradeRules.MOST_AN_HOUR) return new Outcome.TooMany();
        var id = book.fresh();
        var token = links.token(id);
        var hash = orders.phoneHash(phone);
        boolean nuisance = book.nuisance(shop.id(), hash);
        book.insert(id, shop.id(), product, order, token, name, phone, hash, question, nuisance ? EnquiryState.ABUSE : EnquiryState.OPEN, now);
        if (!nuisance) tell.asked(book.find(id).orElseThrow(), shop);
        audit.record(new Actor(id, "Pembeli"), "ENQUIRY_ASKED", new Audit.Subject("enquiry", id.toString()), null, Map.of("shop", shop.id(), "nuisance", nuisance), null);
        return new Outcome.Asked(token);
    }
}
