package id.lapau.procurement.stock;

import id.lapau.kernel.OfficeTime;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Outbox.Posted;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.Sheet;
import id.lapau.wording.TextKind;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes messages to receivers, in the transaction of what they tell of. */
@Component
class TellReceiver {

    private final ReceiverBook receivers;
    private final ReceiverLinks links;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;

    TellReceiver(ReceiverBook receivers, ReceiverLinks links, Outbox outbox, Letterheads letterheads, PublicAddress address) {
        this.receivers = receivers;
        this.links = links;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
    }

    void coming(Distribution of) {
        tell(StockTexts.COMING, of, "");
    }

    /** False when the receiver has no number, or was reminded this often before. */
    boolean remind(Distribution of, int times) {
        return tell(StockTexts.REMINDED, of, "/" + times);
    }

    private boolean tell(TextKind text, Distribution of, String more) {
        var reach = receivers.reach(of.id());
        if (reach.isEmpty()) return false;
        var message = new Message(text.key() + "/" + of.id() + more, Channel.WHATSAPP, new Recipient(reach.get().name(), new Recipient.Phone(reach.get().phone())), text, gaps(of, reach.get().name()),
                new Message.About("", "distribution", of.id().toString()));
        return outbox.send(message) instanceof Posted.Written;
    }

    private Map<String, String> gaps(Distribution of, String name) {
        var goods = of.lines().stream().map(line -> String.format(Locale.of("id"), "%,d %s %s", line.quantity(), line.unit(), line.item())).collect(Collectors.joining(", "));
        return Map.of("nama", name, "penerima", of.receiver(), "nomor", of.number(), "barang", goods, "tanggal", Sheet.date(OfficeTime.day(Objects.requireNonNull(of.sentAt()))),
                "tautan", address.of(links.path(of.id())), "kantor", letterheads.current().office());
    }
}
