package id.lapau.grants.batch;

import id.lapau.identity.Colleagues;
import id.lapau.identity.Colleagues.Colleague;
import id.lapau.identity.Permission;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for the letterhead, by e-mail, that papers wait for a signature. */
@Component
class SignatureCall {

    private final Colleagues colleagues;
    private final BatchPages pages;
    private final Outbox outbox;

    SignatureCall(Colleagues colleagues, BatchPages pages, Outbox outbox) {
        this.colleagues = colleagues;
        this.pages = pages;
        this.outbox = outbox;
    }

    /** Once for each order and colleague, however often the job ends. */
    @Transactional
    void tell(PaperOrders.Order order, PaperOrders.Facts facts) {
        var about = new Message.About(pages.programme(order.batch()), "batch", order.batch().toString());
        for (var colleague : colleagues.reachable(Permission.OFFICE)) outbox.send(message(colleague, order, facts, about));
    }

    private static Message message(Colleague to, PaperOrders.Order order, PaperOrders.Facts facts, Message.About about) {
        var rows = NumberFormat.getIntegerInstance(Locale.of("id")).format(facts.rows());
        return new Message("batch-papers-ready/" + order.id() + "/" + to.id(), Channel.EMAIL, new Recipient(to.name(), new Recipient.Email(to.mail())), BatchTexts.READY,
                Map.of("nama", to.name(), "nomor", order.letter().number(), "usulan", facts.number(), "jumlah", rows), about);
    }
}
