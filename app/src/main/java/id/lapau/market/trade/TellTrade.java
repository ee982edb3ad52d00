package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
import id.lapau.market.shop.ShopView;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox.Posted;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.PublicAddress;
import id.lapau.wording.TextKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes messages to buyers and owners, in the transaction of what they tell of. Whose telephone is not known is told nothing; the pages are there in any case. */
@Component
class TellTrade {

    private final Counter counter;
    private final BuyerLinks links;
    private final Outbox outbox;
    private final PublicAddress address;
    private final TradeRules rules;

    TellTrade(Counter counter, BuyerLinks links, Outbox outbox, PublicAddress address, TradeRules rules) {
        this.counter = counter;
        this.links = links;
        this.outbox = outbox;
        this.address = address;
        this.rules = rules;
    }

    void placed(CustomerOrder order, ShopView shop) {
        buyer(TradeTexts.PLACED, order, shop, "");
        owner(TradeTexts.ORDERED, order, shop, "");
    }

    /** What a deed means to the other side. */
    void done(Deed deed, CustomerOrder order, ShopView shop, String reason) {
        switch (deed) {
            case CONFIRM -> buyer(TradeTexts.CONFIRMED, order, shop, reason);
            case DECLINE -> buyer(TradeTexts.DECLINED, order, shop, reason);
            case READY -> buyer(TradeTexts.READY, order, shop, reason);
            case HAND_OVER -> handedOver(order, shop);
            case EXPIRE -> buyer(TradeTexts.EXPIRED, order, shop, reason);
            case CANCEL -> owner(TradeTexts.CANCELLED, order, shop, reason);
            case RECEIVE -> { }
        }
    }

    private void handedOver(CustomerOrder order, ShopView shop) {
        if (order.receivedAt() == null) buyer(TradeTexts.HANDED, order, shop, "");
    }

    /** @param after hours since it was placed; for each the owner is reminded once */
    boolean remind(CustomerOrder order, ShopView shop, long after) {
        return counter.keeper(shop.id()).map(keeper -> send(TradeTexts.REMINDED, order.id() + "/" + after, keeper.name(), keeper.phone(),
                gaps(keeper.name(), order, shop, "", "/saya/pesanan/" + order.id()), about(order))).orElse(false);
    }

    private void buyer(TextKind text, CustomerOrder order, ShopView shop, String reason) {
        if (order.phone() == null) return;
        send(text, order.id().toString(), order.buyer(), order.phone(), gaps(order.buyer(), order, shop, reason, BuyerLinks.toOrder(links.token(order.id()))), about(order));
    }

    private void owner(TextKind text, CustomerOrder order, ShopView shop, String reason) {
        counter.keeper(shop.id()).ifPresent(keeper -> send(text, order.id().toString(), keeper.name(), keeper.phone(),
                gaps(keeper.name(), order, shop, reason, "/saya/pesanan/" + order.id()), about(order)));
    }

    private Map<String, String> gaps(String name, CustomerOrder order, ShopView shop, String reason, String path) {
        return Map.of("nama", name, "lapak", shop.name(), "nomor", order.number(), "isi", order.inWords(), "jumlah", order.total().toString(), "alasan", reason,
                "batas", String.valueOf(rules.expire().toDays()), "tautan", address.of(path));
    }

    private static Message.About about(CustomerOrder order) {
        return new Message.About("", "customer-order", order.id().toString());
    }

    void asked(Enquiry enquiry, ShopView shop) {
        counter.keeper(shop.id()).ifPresent(keeper -> send(TradeTexts.ASKED, enquiry.id().toString(), keeper.name(), keeper.phone(),
                gaps(keeper.name(), enquiry, shop, "/saya/pertanyaan/" + enquiry.id()), about(enquiry)));
    }

    void answered(Enquiry enquiry, ShopView shop) {
        if (enquiry.phone() == null) return;
        var path = enquiry.orderId() == null ? BuyerLinks.toEnquiry(links.token(enquiry.id())) : BuyerLinks.toOrder(links.token(enquiry.orderId()));
        send(TradeTexts.ANSWERED, enquiry.id().toString(), enquiry.asker(), enquiry.phone(), gaps(enquiry.asker(), enquiry, shop, path), about(enquiry));
    }

    private Map<String, String> gaps(String name, Enquiry enquiry, ShopView shop, String path) {
        return Map.of("nama", name, "lapak", shop.name(), "pertanyaan", enquiry.question(), "jawaban", enquiry.answer(), "tautan", address.of(path));
    }

    private static Message.About about(Enquiry enquiry) {
        return new Message.About("", "enquiry", enquiry.id().toString());
    }

    private boolean send(TextKind text, String cause, String name, PhoneNumber phone, Map<String, String> gaps, Message.About about) {
        return outbox.send(new Message(text.key() + "/" + cause, rules.channel(), new Recipient(name, new Recipient.Phone(phone)), text, gaps, about)) instanceof Posted.Written;
    }
}
