package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.DocumentFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Donations and distributions of a demonstration, by the doors the officers use; after the deliveries of the orders, of which some is given out. */
@Component
@Order(58)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoStock implements ApplicationRunner {

    private final DemoStockBook demo;
    private final RecordDonation donations;
    private final KeepReceiver receivers;
    private final Distribute distribute;
    private final ReceiveGoods receive;
    private final DistributionBook book;
    private final Clock clock;

    DemoStock(DemoStockBook demo, RecordDonation donations, KeepReceiver receivers, Distribute distribute, ReceiveGoods receive, DistributionBook book, Clock clock) {
        this.demo = demo;
        this.donations = donations;
        this.receivers = receivers;
        this.distribute = distribute;
        this.receive = receive;
        this.book = book;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        var writes = demo.officer("verifikator").orElse(null);
        var decides = demo.officer("kepala").orElse(null);
        var masks = demo.item("MASKER-SNI-A").orElse(null);
        if (demo.begun() || writes == null || decides == null || masks == null) return;
        var store = demo.place("Gudang Dinas Koperasi");
        given("PT Contoh Sawit Lestari", "114/CSR/2020", masks, store, 3_000, writes, decides);
        given("Perantau Dharmasraya di Batam", "07/PD-BTM/2020", masks, store, 1_250, writes, decides);
        given("Koperasi Contoh Sejahtera", "22/KCS/2020", masks, store, 400, writes, null);
        people(writes);
        distributions(masks, store, writes);
    }

    private void given(String donor, String letter, UUID item, UUID place, int pieces, Officer writes, @Nullable Officer decides) {
        var today = OfficeTime.today(clock);
        var form = new DonationForm(donor, letter, today.minusDays(9), today.minusDays(6), item.toString(), place.toString(), String.valueOf(pieces), "GOOD", "");
        var outcome = donations.write(form, new DocumentFile("surat.png", "image/png", picture()), writes);
        if (outcome instanceof RecordDonation.Outcome.Recorded(var id) && decides != null) donations.confirm(id, decides);
    }

    private static byte[] picture() {
        var image = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void people(Officer by) {
        receivers.add(new ReceiverForm("Kantor Wali Nagari Sitiung", "NAGARI", "Sitiung", "13.10.04.2001", "9.400", "Sekretaris Nagari", "0812 3000 0101"), by);
        receivers.add(new ReceiverForm("Kantor Wali Nagari Gunung Selasih", "NAGARI", "Pulau Punjung", "13.10.02.2008", "6.100", "Wali Nagari", "0812 3000 0102"), by);
        receivers.add(new ReceiverForm("Pasar Pulau Punjung", "MARKET", "Pulau Punjung", "", "850", "Kepala pasar", ""), by);
        receivers.add(new ReceiverForm("Puskesmas Sitiung 1", "HEALTH", "Sitiung", "13.10.04.2001", "", "Kepala puskesmas", ""), by);
    }

    private void distributions(UUID masks, UUID store, Officer by) {
        var to = demo.receivers();
        received(sent(to.get(0), store, masks, 1_200, by), 0);
        received(sent(to.get(1), store, masks, 900, by), 20);
        sent(to.get(2), store, masks, 850, by);
        planned(to.get(3), store, masks, 300, OfficeTime.today(clock).plusDays(3), by);
        for (var stored : demo.delivered()) received(sent(to.get(0), stored.place(), stored.item(), Math.max(1, stored.pieces() / 2), by), 0);
    }

    private UUID planned(UUID receiver, UUID place, UUID item, int pieces, LocalDate day, Officer by) {
        var form = new DistributionForm(place.toString(), receiver.toString(), day, "", List.of(item.toString()), List.of(String.valueOf(pieces)), List.of(""));
        return ((Distribute.Outcome.Planned) distribute.plan(form, by)).distribution();
    }

    private UUID sent(UUID receiver, UUID place, UUID item, int pieces, Officer by) {
        var id = planned(receiver, place, item, pieces, OfficeTime.today(clock), by);
        distribute.send(id, by);
        return id;
    }

    private void received(UUID id, int missing) {
        book.find(id).ifPresent(of -> receive.byPhone(id, new Received(Received.PHONE, "Yanti", "Sekretaris", missing == 0 ? "" : "Satu bungkus basah di jalan",
                of.lines().stream().map(Distribution.Line::id).toList(), of.lines().stream().map(line -> line.quantity() - missing).toList())));
    }
}
