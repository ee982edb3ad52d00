package id.lapau.procurement.stock;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.procurement.ProcurementGround;
import id.lapau.registry.DocumentFile;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class StockOfficersTest {

    private static final int OFFICERS = 64;
    private static final DocumentFile LETTER = new DocumentFile("surat.pdf", "application/pdf", "%PDF-1.7".getBytes());

    @Autowired DemoUsers users;
    @Autowired RecordDonation donations;
    @Autowired DonationBook donationBook;
    @Autowired KeepReceiver receivers;
    @Autowired ReceiverBook receiverBook;
    @Autowired Distribute distribute;
    @Autowired ReceiveGoods receive;
    @Autowired DistributionBook book;
    @Autowired LotBook lots;
    @Autowired RemindReceivers reminders;
    @Autowired StockBook stock;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private ProcurementGround ground;
    private Officer rina;
    private Officer head;
    private Officer auditor;
    private UUID item;
    private UUID store;

    @BeforeEach void ground() {
        ground = new ProcurementGround(sql);
        rina = users.createIfAbsent("verifikator", "Rina Verifikator", Role.VERIFIER, null, TestUsers.PASSWORD);
        head = users.createIfAbsent("kepala", "Sutan Kepala", Role.HEAD, null, TestUsers.PASSWORD);
        auditor = users.createIfAbsent("auditor", "Hendra Auditor", Role.AUDITOR, null, TestUsers.PASSWORD);
        item = ground.item();
        store = ground.place();
    }

    private DonationForm form(String letter, String pieces) {
        return new DonationForm("PT Contoh", letter, LocalDate.of(2020, 10, 1), LocalDate.of(2020, 10, 5), item.toString(), store.toString(), pieces, "GOOD", "");
    }

    private UUID donated(String letter) {
        return ((RecordDonation.Outcome.Recorded) donations.write(form(letter, "1.500"), LETTER, rina)).donation();
    }

    private UUID receiver(String name, String phone) {
        return ((KeepReceiver.Outcome.Kept) receivers.add(new ReceiverForm(name + " " + UUID.randomUUID(), "NAGARI", "", "13.10.04.2001", "", "", phone), rina)).receiver();
    }

    private UUID planned(UUID receiver, int pieces) {
        var plan = new DistributionForm(store.toString(), receiver.toString(), LocalDate.of(2020, 12, 1), "", List.of(item.toString()), List.of(String.valueOf(pieces)), null);
        return ((Distribute.Outcome.Planned) distribute.plan(plan, rina)).distribution();
    }

    @Test void a_donation_needs_its_letter_and_another_officer_and_the_same_letter_does_not_come_twice() {
        assertThat(donations.write(form("1/2020", "10"), null, rina)).isEqualTo(new RecordDonation.Outcome.Rejected(java.util.Map.of("berkas", "stock.problem.letter")));
        assertThat(donations.write(form("1/2020", "10"), LETTER, auditor)).isInstanceOf(RecordDonation.Outcome.NotAllowed.class);
        var id = donated("1/2020");
        assertThat(donations.write(form("1/2020", "10"), LETTER, head)).isEqualTo(new RecordDonation.Outcome.Rejected(java.util.Map.of("letterNumber", "stock.problem.letter-known")));
        assertThat(donations.confirm(id, rina)).isEqualTo(Answered.SAME_PERSON);
        assertThat(donations.confirm(id, auditor)).isEqualTo(Answered.NOT_ALLOWED);
        assertThat(stock.view().items()).filteredOn(each -> each.id().equals(item)).allMatch(each -> each.onHand() == 0);
        assertThat(donations.confirm(id, head)).isEqualTo(Answered.DONE);
        assertThat(stock.view().items()).filteredOn(each -> each.id().equals(item)).extracting(StockView.Item::onHand).containsExactly(1_500L);
        assertThat(donationBook.letter(id).orElseThrow().content()).isEqualTo(LETTER.content());
    }

    @Test void sixty_four_officers_send_from_one_store_by_the_use_case_and_each_piece_is_somewhere() throws Exception {
        ground.lot(item, store, 100, rina.id());
        ground.lot(item, store, 60, rina.id());
        var to = receiver("Nagari ramai", "");
        var plans = new ArrayList<UUID>();
        for (int i = 0; i < OFFICERS; i++) plans.add(planned(to, 3));
        var together = new CyclicBarrier(OFFICERS);
        var work = new ArrayList<Callable<Answered>>();
        plans.forEach(plan -> work.add(() -> { together.await(); return distribute.send(plan, rina); }));
        var answers = new ArrayList<Answered>();
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            for (var done : officers.invokeAll(work)) answers.add(done.get());
        }
        assertThat(answers).filteredOn(Answered::done).hasSize(53);
        assertThat(answers).filteredOn(each -> each == Answered.SHORT).hasSize(11);
        assertThat(stock.view().items()).filteredOn(each -> each.id().equals(item)).extracting(StockView.Item::onHand).containsExactly(1L);
    }

    @Test void what_a_receiver_misses_is_asked_for_until_it_is_settled_and_the_oldest_lot_goes_first() {
        var old = ground.lot(item, store, 10, rina.id());
        var fresh = ground.lot(item, store, 10, rina.id());
        var id = planned(receiver("Nagari hemat", "0812 3000 0777"), 14);
        assertThat(distribute.send(id, rina)).isEqualTo(Answered.DONE);
        assertThat(lots.find(old).orElseThrow().onHand()).isZero();
        assertThat(lots.find(fresh).orElseThrow().onHand()).isEqualTo(6);
        var of = book.find(id).orElseThrow();
        var line = of.lines().getFirst().id();
        assertThat(new Received(Received.PHONE, "Yanti", "Sekretaris", "", List.of(line), List.of(12)).problems(of)).containsOnlyKeys("selisih");
        assertThat(new Received(Received.PHONE, "Yanti 1310990101850001", "Sekretaris", "", List.of(line), List.of(15)).problems(of)).containsOnlyKeys("jumlah-" + line, "nama");
        assertThat(receive.byPhone(id, new Received(Received.PHONE, "Yanti", "Sekretaris", "dua basah", List.of(line), List.of(12)))).isEqualTo(Answered.DONE);
        assertThat(receive.byPhone(id, new Received(Received.PHONE, "Orang lain", "Sekretaris", "", List.of(line), List.of(14)))).isEqualTo(Answered.NOT_NOW);
        assertThat(book.find(id).orElseThrow().missing()).isEqualTo(2);
        assertThat(receive.settle(id, new Settled(List.of(line), List.of(2), List.of(0), ""), rina)).isEqualTo(Answered.REASON);
        assertThat(receive.settle(id, new Settled(List.of(line), List.of(2), List.of(0), "di mobil"), rina)).isEqualTo(Answered.DONE);
        assertThat(book.find(id).orElseThrow().missing()).isZero();
        assertThat(lots.find(fresh).orElseThrow().onHand()).isEqualTo(8);
    }

    @Test void who_does_not_answer_is_reminded_once_every_two_days() {
        ground.lot(item, store, 5, rina.id());
        var id = planned(receiver("Nagari diam", "0812 3000 0778"), 5);
        distribute.send(id, rina);
        reminders.run();
        assertThat(reminded(id)).isZero();
        var later = new RemindReceivers(book, tell, transaction, Clock.offset(clock, java.time.Duration.ofDays(3)));
        later.run();
        later.run();
        assertThat(reminded(id)).isOne();
        assertThat(receive.cameBack(id, "Kantor tutup", rina)).isEqualTo(Answered.DONE);
        new RemindReceivers(book, tell, transaction, Clock.offset(clock, java.time.Duration.ofDays(5))).run();
        assertThat(reminded(id)).isOne();
    }

    @Autowired TellReceiver tell;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private int reminded(UUID id) {
        return sql.sql("select count(*) from outbox.message where cause like ?").param("stock.text-reminded/" + id + "/%").query(Integer.class).single();
    }

    @Test void a_receivers_number_is_sealed_and_shows_itself_masked_only() {
        receiver("Nagari rahasia", "0812 3000 0999");
        assertThat(receiverBook.list("rahasia", "")).allMatch(each -> !each.maskedPhone().contains("30000999"));
        assertThat(sql.sql("select phone_sealed from procurement.receiver where name like 'Nagari rahasia%'").query(byte[].class).list())
                .allMatch(sealed -> !new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains("30000999"));
    }
}
