package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.allocation.AllocationHands;
import id.lapau.procurement.need.NeedHands;
import id.lapau.procurement.offer.OfferHands;
import id.lapau.procurement.order.OrderHands;
import id.lapau.procurement.stock.StockHands;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Half a million masks of 120 makers in twelve weeks, from the need to the hand that receives them, by the doors of the house and under its own clock: some makers fail
 * half-way, some deliver badly at first, some late. In the end every piece and every rupiah is accounted for.
 */
@LapauTest
@Import(CampaignTest.Calendar.class)
@DirtiesContext
class CampaignTest {

    private static final int PIECES = 500_000;
    private static final int MAKERS = 120;
    private static final int PLACES = 20;
    /** Given from outside: half in the first half of the weeks, half at the end. */
    private static final int AID = 12_000;
    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final LocalDate END = START.plusWeeks(13).minusDays(1);

    @TestConfiguration(proxyBeanMethods = false)
    static class Calendar {

        @Bean @Primary
        Moved moved() {
            return new Moved();
        }
    }

    /** A clock that stands still until it is moved. */
    static final class Moved extends Clock {

        private volatile Instant now = OfficeTime.at(START, LocalTime.of(8, 0));

        void to(LocalDate day) {
            now = OfficeTime.at(day, LocalTime.of(9, 0));
        }

        void later() {
            now = now.plusSeconds(1);
        }

        @Override public Instant instant() {
            return now;
        }

        @Override public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @Autowired ApplicationContext beans;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Moved clock;
    @Autowired HeadFigures figures;
    @Autowired Stories stories;
    @Autowired OpenDocuments documents;

    private NeedHands needs;
    private OrderHands orders;
    private AllocationHands rounds;
    private Officer officer;
    private Officer head;
    private UUID item;
    private UUID pack;
    private final List<UUID> places = new ArrayList<>();

    @Test void every_piece_and_every_rupiah_of_a_campaign_is_accounted_for() {
        begin();
        ask();
        offer();
        share();
        for (int week = 1; week <= 13; week++) make(week);
        pay();
        aid();
        give();
        piecesAddUp();
        rupiahAddUp();
        theWorldIsToldTheSame();
    }

    private void begin() {
        TestUsers.ensure(users);
        needs = new NeedHands(beans);
        orders = new OrderHands(beans);
        rounds = new AllocationHands(beans);
        officer = officer("verifikator", Role.VERIFIER);
        head = officer("kepala", Role.HEAD);
        item = sql.sql("select id from procurement.item where code = 'MASKER-SNI-A'").query(UUID.class).single();
        for (int i = 0; i < PLACES; i++) places.add(sql.sql("insert into procurement.place (name, nagari) values (?, '13.10.04.2001') returning id").param("Posko " + i).query(UUID.class).single());
    }

    private Officer officer(String name, Role role) {
        return new Officer(sql.sql("select id from identity.app_user where username = ?").param(name).query(UUID.class).single(), name, role, null);
    }

    private void ask() {
        var office = sql.sql("insert into procurement.office (name, created_at) values ('BPBD', now()) returning id").query(UUID.class).single();
        var asked = new ArrayList<UUID>();
        for (var place : places) asked.add(needs.need(office, item, place, PIECES / PLACES, END, 5_500, officer));
        pack = needs.pack("Setengah juta masker", asked, officer);
        needs.open(pack, START.plusDays(6), officer);
    }

    private void offer() {
        var hands = new OfferHands(beans);
        for (int i = 0; i < MAKERS; i++) {
            var maker = sql.sql("""
                    with p as (insert into registry.person (name, name_normal, name_sound, nagari, created_at) values (:name, :name, :name, '13.10.02.2008', now()) returning id)
                    insert into registry.business (owner, name, line, nagari, created_at) select id, :business, 'Menjahit pakaian', '13.10.02.2008', now() from p returning id""")
                    .param("name", "Penjahit " + i).param("business", "Jahit " + i).query(UUID.class).single();
            hands.offer(pack, maker, item, 4_500 + i % 7 * 100, 2_500, 380 + i % 10 * 30);
        }
    }

    private void share() {
        clock.to(START.plusDays(7));
        needs.close(pack, officer);
        rounds.propose(pack, officer);
        assertThat(rounds.approveWaiting(pack, head)).isOne();
        var issued = issued();
        assertThat(issued).hasSize(MAKERS);
        issued.forEach(orders::confirm);
    }

    private List<UUID> issued() {
        return sql.sql("select id from procurement.purchase_order where package = ? order by number").param(pack).query(UUID.class).list();
    }

    /** In the fourth, eighth and twelfth week goods come; in the ninth some give up and others take over; in the thirteenth the rest comes. */
    private void make(int week) {
        clock.to(START.plusWeeks(week).plusDays(4));
        var today = START.plusWeeks(week).plusDays(4);
        var live = sql.sql("select id from procurement.purchase_order where package = ? and state in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED') order by number").param(pack).query(UUID.class).list();
        for (int i = 0; i < live.size(); i++) {
            if (week == 4 || week == 8) orders.deliver(live.get(i), week == 4 ? 0.4 : 0.5, i % 12 == 1 ? 0.25 : 0, today, officer);
            if (week == 9 && i % 12 == 0) orders.giveBack(live.get(i), officer);
            if (week == 11 && i % 12 != 2) orders.deliver(live.get(i), 1, i % 12 == 1 ? 0.1 : 0, today, officer);
            if (week == 13) orders.deliver(live.get(i), 1, 0, today, officer);
        }
        if (week == 9) rounds.approveWaiting(pack, head);
    }

    private void pay() {
        var day = START.plusWeeks(15);
        clock.to(day);
        for (var order : sql.sql("select id from procurement.purchase_order where package = ? and state = 'DELIVERED' order by number").param(pack).query(UUID.class).list()) {
            clock.later();
            orders.handOverAndPay(order, day, officer, head);
        }
    }

    /** A company gives masks to the first four places, in two letters each; one of another letter is refused by the second officer and is no stock. */
    private void aid() {
        var hands = new StockHands(beans);
        for (int i = 0; i < 8; i++) hands.donation("PT Contoh Sawit", "12/CSR/" + i, item, places.get(i % 4), AID / 8, START.plusWeeks(15), true, officer, head);
        hands.donation("PT Contoh Semu", "99/CSR", item, places.getFirst(), 5_000, START.plusWeeks(15), false, officer, head);
    }

    /** All but a hundred pieces of each place. */
    private void give() {
        var hands = new StockHands(beans);
        for (int i = 0; i < PLACES; i++) {
            int there = sql.sql("select coalesce(sum(quantity), 0)::int from procurement.stock_balance where place = ?").param(places.get(i)).query(Integer.class).single();
            hands.give(places.get(i), hands.receiver("Nagari " + i, officer), item, there - 100, START.plusWeeks(15), officer);
        }
    }

    private long number(String query) {
        return sql.sql(query).param("pack", pack).query(Long.class).single();
    }

    private void piecesAddUp() {
        long accepted = number("select sum(i.accepted) from procurement.inspection i join procurement.delivery_line p on p.id = i.delivery_line join procurement.delivery d on d.id = p.delivery join procurement.purchase_order o on o.id = d.\"order\" where o.package = :pack");
        long shared = number("select sum(s.quantity) from procurement.share s join procurement.allocation a on a.id = s.allocation where a.package = :pack and a.approved_at is not null");
        long released = number("select sum(l.released) from procurement.order_line l join procurement.purchase_order o on o.id = l.\"order\" where o.package = :pack");
        long missing = PIECES - shared + released;
        assertThat(released).as("some makers failed").isPositive();
        assertThat(accepted + missing).as("need = accepted + shortfall").isEqualTo(PIECES);
        assertThat(number("select count(*) from procurement.inspection where rejected > 0 and :pack = :pack")).isPositive();
        assertThat(number("select sum(brought) from procurement.lot where inspection is not null and :pack = :pack")).as("in").isEqualTo(accepted);
        long onHand = number("select sum(quantity) from procurement.stock_balance where :pack = :pack");
        long given = number("select sum(given) from procurement.lot where :pack = :pack");
        assertThat(onHand).isEqualTo(100L * PLACES);
        long donated = number("select sum(brought) from procurement.lot where donation is not null and :pack = :pack");
        assertThat(donated).as("aid that a second officer confirmed").isEqualTo(AID);
        assertThat(onHand + given).as("in = on hand + distributed").isEqualTo(accepted + donated);
        assertThat(number("select count(*) from procurement.lot where (business is null) = (donation is null) and :pack = :pack")).as("every piece is of a maker or of a donor").isZero();
        replaced(released);
        assertThat(number("select coalesce(sum(n.open + n.waiting), 0) from procurement.order_line_now n join procurement.purchase_order o on o.id = n.\"order\" where o.package = :pack")).as("nothing is awaited").isZero();
    }

    /** What those who gave up did not make went to others, by orders of its own, and not to them. */
    private void replaced(long released) {
        long again = number("select coalesce(sum(s.quantity), 0) from procurement.share s join procurement.allocation a on a.id = s.allocation where a.package = :pack and a.supplement and a.approved_at is not null");
        assertThat(again).as("made by others").isPositive().isLessThanOrEqualTo(released);
        assertThat(number("select count(distinct l.\"order\") from procurement.order_line l join procurement.purchase_order o on o.id = l.\"order\" where o.package = :pack and l.released > 0")).as("makers who gave up").isEqualTo(MAKERS / 12);
        assertThat(number("""
                select count(*) from procurement.purchase_order o join procurement.allocation a on a.id = o.allocation where o.package = :pack and a.supplement
                    and o.business in (select b.business from procurement.purchase_order b join procurement.order_line l on l."order" = b.id where b.package = :pack and l.released > 0)""")).isZero();
        assertThat(number("select count(*) from procurement.package where id = :pack and state = 'DONE'")).as("the package is done").isOne();
    }

    private void rupiahAddUp() {
        long owed = number("select sum(i.accepted * l.price) from procurement.inspection i join procurement.delivery_line p on p.id = i.delivery_line join procurement.order_line l on l.id = p.order_line join procurement.purchase_order o on o.id = l.\"order\" where o.package = :pack");
        long net = number("select sum(net) from procurement.bill_entry where to_state = 'PAID' and :pack = :pack");
        long tax = number("select sum(tax) from procurement.bill_entry where to_state = 'PAID' and :pack = :pack");
        assertThat(net + tax).as("paid = accepted × price").isEqualTo(owed);
        assertThat(tax).as("PP 23/2018: half a per cent").isBetween(owed / 200 - MAKERS * 2, owed / 200 + MAKERS * 2);
        var totals = figures.totals(new HeadViews.Period(START, START.plusWeeks(20)));
        assertThat(totals.earned()).isEqualTo(owed);
        assertThat(totals.paid()).isEqualTo(net);
        assertThat(totals.still()).isZero();
        long accepted = number("select sum(brought) from procurement.lot where inspection is not null and :pack = :pack");
        assertThat(totals.donated()).isEqualTo(AID);
        assertThat(totals.share()).as("all that was bought is of own businesses; the exception is the aid").isEqualTo(100.0 * accepted / (accepted + AID));
        assertThat(figures.nagari(new HeadViews.Period(START, START.plusWeeks(20))).stream().mapToLong(HeadViews.NagariRow::total).sum()).isEqualTo(owed);
        assertThat(figures.makers(new HeadViews.MakerSearch(new HeadViews.Period(START, START.plusWeeks(20)), "", "", ""), 0, 1_000).rows().stream().mapToLong(HeadViews.MakerRow::earned).sum()).isEqualTo(owed);
    }

    private void theWorldIsToldTheSame() {
        var story = stories.of(List.of(pack)).getFirst();
        OcdsSchema.RECORD_PACKAGE.accepts(documents.recordPackage("/belanja-terbuka/" + story.head().slug() + ".json", List.of(story)));
        assertThat(Sums.paid(story) + Sums.tax(story)).isEqualTo(number("select sum(gross) from procurement.handover where :pack = :pack"));
        assertThat(story.parcels().stream().mapToLong(Story.Parcel::accepted).sum()).isEqualTo(number("select sum(brought) from procurement.lot where inspection is not null and :pack = :pack"));
        assertThat(Sums.ordered(story)).isEqualTo(story.parcels().stream().mapToLong(Story.Parcel::accepted).sum());
    }
}
