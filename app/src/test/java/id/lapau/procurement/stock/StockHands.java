package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.registry.DocumentFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** How goods are given out, for tests of later steps. */
public final class StockHands {

    private final KeepReceiver receivers;
    private final Distribute distribute;
    private final ReceiveGoods receive;
    private final DistributionBook book;
    private final RecordDonation donations;

    public StockHands(ApplicationContext beans) {
        receivers = beans.getBean(KeepReceiver.class);
        distribute = beans.getBean(Distribute.class);
        receive = beans.getBean(ReceiveGoods.class);
        book = beans.getBean(DistributionBook.class);
        donations = beans.getBean(RecordDonation.class);
    }

    public UUID receiver(String name, Officer by) {
        if (receivers.add(new ReceiverForm(name, "NAGARI", "", "", "", "", ""), by) instanceof KeepReceiver.Outcome.Kept(var id)) return id;
        throw new AssertionError(name);
    }

    /** Planned, sent, and received whole. */
    public void give(UUID place, UUID receiver, UUID item, int pieces, LocalDate day, Officer by) {
        if (!(distribute.plan(new DistributionForm(place.toString(), receiver.toString(), day, "", List.of(item.toString()), List.of(String.valueOf(pieces)), List.of()), by) instanceof Distribute.Outcome.Planned(var id)))
            throw new AssertionError("not planned");
        done(distribute.send(id, by));
        var sent = book.find(id).orElseThrow();
        done(receive.byPhone(id, new Received(Received.PHONE, "Wali nagari", "Penerima", "", sent.lines().stream().map(Distribution.Line::id).toList(), sent.lines().stream().map(Distribution.Line::quantity).toList())));
    }

    /** Written down with its letter by one officer and confirmed, or refused, by another. */
    public void donation(String donor, String letter, UUID item, UUID place, int pieces, LocalDate day, boolean confirmed, Officer by, Officer second) {
        var scan = new DocumentFile("surat.pdf", "application/pdf", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var form = new DonationForm(donor, letter, day, day, item.toString(), place.toString(), String.valueOf(pieces), "GOOD", "");
        if (!(donations.write(form, scan, by) instanceof RecordDonation.Outcome.Recorded(var id))) throw new AssertionError("not recorded");
        done(confirmed ? donations.confirm(id, second) : donations.refuse(id, "Surat tidak cocok", second));
    }

    private static void done(Answered answer) {
        if (!answer.done()) throw new AssertionError(answer);
    }
}
