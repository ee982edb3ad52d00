package id.lapau.market.trade;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Buyers' orders and questions on the owner's home. */
@Component
class OrdersCard implements OwnerCard {

    private final OrderLists orders;
    private final EnquiryBook enquiries;

    OrdersCard(OrderLists orders, EnquiryBook enquiries) {
        this.orders = orders;
        this.enquiries = enquiries;
    }

    @Override public int order() {
        return 60;
    }

    @Override public List<Card> of(Owner owner, List<UUID> businesses, Page page) {
        var figures = orders.figures(businesses);
        int open = enquiries.open(businesses);
        var cards = new ArrayList<Card>();
        var text = figures.waiting() > 0 ? page.t("trade.card.waiting", figures.waiting()) : figures.underWay() > 0 ? page.t("trade.card.under-way", figures.underWay()) : page.t("trade.card.none");
        cards.add(new Card(page.t("trade.own.title"), text, "/saya/pesanan", page.t(figures.waiting() > 0 ? "trade.card.answer" : "trade.card.see"), figures.waiting() > 0));
        if (open > 0) cards.add(new Card(page.t("trade.question.title"), page.t("trade.card.questions", open), "/saya/pertanyaan", page.t("trade.card.answer-questions"), true));
        return cards;
    }
}
