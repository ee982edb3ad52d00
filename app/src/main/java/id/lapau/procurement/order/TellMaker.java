package id.lapau.procurement.order;

import id.lapau.kernel.Rupiah;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.Sheet;
import id.lapau.procurement.offer.MakerLinks;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.wording.TextKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes messages to the owner of an order's maker, in the transaction of what they tell of. Who has no telephone is told nothing; the page is there in any case. */
@Component
class TellMaker {

    private final MakerLinks links;
    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;

    TellMaker(MakerLinks links, Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address) {
        this.links = links;
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
    }

    void issued(Order order) {
        tell(OrderTexts.ISSUED, order, order.id().toString(), Map.of());
    }

    void inspected(Order order, Delivery delivery, int accepted, int rejected) {
        tell(OrderTexts.INSPECTED, order, delivery.id().toString(), Map.of("kiriman", delivery.number(), "diterima", String.valueOf(accepted), "ditolak", String.valueOf(rejected)));
    }

    void paid(Order order, int step, Bill bill) {
        tell(OrderTexts.PAID, order, order.id() + "/" + step, Map.of("bersih", new Rupiah(bill.net()).toString(), "pajak", new Rupiah(bill.tax()).toString(), "bukti", bill.proof()));
    }

    private void tell(TextKind text, Order order, String cause, Map<String, String> more) {
        var link = address.of("/pesanan-saya/" + links.token(order.business()));
        var owner = registry.find(new PersonId(order.ownerId()));
        if (owner.isEmpty() || owner.get().phone() == null) return;
        var gaps = new HashMap<>(Map.of("nama", order.owner(), "usaha", order.maker(), "nomor", order.number(), "jumlah", String.valueOf(order.sum(OrderLine::ordered)),
                "nilai", new Rupiah(order.value()).toString(), "batas", Sheet.date(order.deadline()), "tautan", link, "kantor", letterheads.current().office()));
        gaps.putAll(more);
        outbox.send(new Message(text.key() + "/" + cause, Channel.WHATSAPP, new Recipient(order.owner(), new Recipient.Phone(owner.get().phone())), text, gaps,
                new Message.About("", "order", order.id().toString())));
    }
}
