package id.lapau.procurement.offer;

import static id.lapau.procurement.BuyingGround.AUDITOR;
import static id.lapau.procurement.BuyingGround.RINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Photo;
import id.lapau.platform.PhotoTest;
import id.lapau.procurement.BuyingGround;
import id.lapau.procurement.need.PackageGround;
import id.lapau.procurement.need.Packages;
import id.lapau.procurement.need.Weeks;
import id.lapau.procurement.offer.OfferSheet.Way;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class OffersTest {

    private PackageGround ground;

    @Autowired void ground(ApplicationContext beans) {
        ground = new PackageGround(beans);
    }

    @Autowired Packages packages;
    @Autowired MakeOffer make;
    @Autowired InviteMakers invite;
    @Autowired Invitations invitations;
    @Autowired Offers offers;
    @Autowired OfferBook book;
    @Autowired OffersWorkbook workbook;
    @Autowired Comparisons comparisons;
    @Autowired MakerLinks links;
    @Autowired Registry registry;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private OfferItem item(UUID packageId) {
        return OfferItem.of(packages.find(packageId).orElseThrow()).getFirst();
    }

    private OfferForm form(UUID packageId, String price, String material, String perWeek, int version, Map<String, String> more) {
        var item = item(packageId);
        var fields = new HashMap<>(Map.of("price-" + item.id(), price, "material-" + item.id(), material, "perWeek-" + item.id(), perWeek, "version", String.valueOf(version)));
        more.forEach((name, value) -> fields.put(name + "-" + item.id(), value));
        return OfferForm.read(List.of(item), OfficeTime.today(clock), fields);
    }

    private MakeOffer.Outcome offer(UUID packageId, UUID business, String price, String material, String perWeek, int version) {
        return make.offer(packageId, business, form(packageId, price, material, perWeek, version, Map.of()), Map.of(), Way.OWNER, Actor.SYSTEM);
    }

    @Test void opening_invites_every_suited_business_of_the_regency_and_nobody_else_each_once() {
        var sewing = BuyingGround.makers(registry, 100, 3, "Anyaman pandan uji", "13.10.04.2001");
        var elsewhere = BuyingGround.makers(registry, 110, 1, "Anyaman pandan uji", "13.11.01.2001");
        var frying = BuyingGround.makers(registry, 120, 1, "Keripik", "13.10.04.2001");
        var id = ground.open("UJI-ANYAM", "pandan uji", 5_000, 30, 5_500);
        assertThat(invitations.of(id)).containsExactlyInAnyOrderElementsOf(sewing);
        assertThat(messages(id, "offer.text-invited")).isEqualTo(3);
        assertThat(make.offer(id, elsewhere.getFirst(), form(id, "5000", "3000", "100", 0, Map.of()), Map.of(), Way.OFFICER, Actor.SYSTEM)).isInstanceOf(MakeOffer.Outcome.NotOurs.class);
        assertThat(invite.also(id, List.of(frying.getFirst(), elsewhere.getFirst()), RINA).getAsInt()).isEqualTo(1);
        assertThat(invitations.of(id)).contains(frying.getFirst()).doesNotContain(elsewhere.getFirst());
        assertThat(invite.also(id, frying, AUDITOR)).isEmpty();
        var lost = invitations.token(id, sewing.getFirst());
        assertThat(invite.renew(sewing.getFirst(), AUDITOR)).isEmpty();
        assertThat(invite.renew(sewing.getFirst(), RINA).getAsInt()).as("sent anew").isEqualTo(1);
        assertThat(invitations.find(lost)).as("whoever found the telephone gets nowhere").isEmpty();
        assertThat(invitations.find(invitations.token(id, sewing.getFirst())).orElseThrow().business()).isEqualTo(sewing.getFirst());
    }

    private int messages(UUID packageId, String text) {
        return sql.sql("select count(*) from outbox.message where subject_type = 'package' and subject_id = :id and text_key = :text").param("id", packageId.toString()).param("text", text)
                .query(Integer.class).single();
    }

    @Test void the_database_itself_lets_no_business_of_another_regency_in() {
        var id = ground.open("UJI-DAERAH", "", 100, 30, 5_500);
        var elsewhere = BuyingGround.makers(registry, 130, 1, "Jahit", "13.11.01.2001").getFirst();
        assertThatThrownBy(() -> book.put(id, elsewhere, Way.OFFICER, "", clock.instant())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> invitations.path(id, elsewhere)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> book.put(id, UUID.randomUUID(), Way.OFFICER, "", clock.instant())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.sql("update procurement.regency set code = '13.11'").update()).as("the application may not move its own border").isInstanceOf(RuntimeException.class);
    }

    @Test void an_offer_states_price_material_profit_and_capacity_by_week_until_the_last_delivery() {
        var id = ground.open("UJI-TAWAR", "", 5_000, 30, 5_500);
        var maker = BuyingGround.makers(registry, 140, 1).getFirst();
        assertThat(offer(id, maker, "6000", "3000", "100", 0)).as("above the ceiling").isInstanceOf(MakeOffer.Outcome.Rejected.class);
        assertThat(offer(id, maker, "5000", "5000", "100", 0)).as("nothing would be left").isInstanceOf(MakeOffer.Outcome.Rejected.class);
        assertThat(offer(id, maker, "", "", "", 0)).as("nothing offered").isInstanceOf(MakeOffer.Outcome.Rejected.class);
        assertThat(offer(id, maker, "Rp 5.000", "3.200", "400", 0)).isInstanceOf(MakeOffer.Outcome.Done.class);
        var line = offers.of(id).getFirst().lines().getFirst();
        var weeks = item(id).weeks(OfficeTime.today(clock));
        assertThat(line.profit()).isEqualTo(1_800);
        assertThat(line.weeks().keySet()).containsExactlyElementsOf(weeks).first().isEqualTo(Weeks.of(OfficeTime.today(clock)));
        assertThat(line.capacity()).isEqualTo(400 * weeks.size());
        var fewer = form(id, "5000", "3200", "400", 1, Map.of("minimum", "300"));
        var week = new HashMap<String, String>();
        week.put("week-" + item(id).id() + "-" + weeks.get(1), "0");
        var fields = new HashMap<>(Map.of("price-" + item(id).id(), "5000", "material-" + item(id).id(), "3200", "perWeek-" + item(id).id(), "400", "minimum-" + item(id).id(), "300", "version", "1"));
        fields.putAll(week);
        assertThat(fewer.offered(List.of(item(id)), OfficeTime.today(clock)).getFirst().minimum()).isEqualTo(300);
        assertThat(make.offer(id, maker, OfferForm.read(List.of(item(id)), OfficeTime.today(clock), fields), Map.of(), Way.OWNER, Actor.SYSTEM)).isInstanceOf(MakeOffer.Outcome.Done.class);
        assertThat(offers.of(id).getFirst().lines().getFirst().weeks().get(weeks.get(1))).isZero();
    }

    @Test void it_can_be_changed_until_the_last_day_and_nobody_writes_over_what_another_has_changed() {
        var id = ground.open("UJI-UBAH", "", 5_000, 30, 5_500);
        var maker = BuyingGround.makers(registry, 150, 1).getFirst();
        offer(id, maker, "5000", "3000", "100", 0);
        assertThat(offer(id, maker, "4500", "3000", "100", 0)).isInstanceOf(MakeOffer.Outcome.Overtaken.class);
        assertThat(offer(id, maker, "4500", "3000", "100", 1)).isInstanceOf(MakeOffer.Outcome.Done.class);
        assertThat(make.decline(id, maker, Way.OWNER, Actor.SYSTEM)).as("only what was taken back").isInstanceOf(MakeOffer.Outcome.NotNow.class);
        assertThat(make.withdraw(id, maker, Actor.SYSTEM)).isInstanceOf(MakeOffer.Outcome.Done.class);
        assertThat(offers.of(id)).isEmpty();
        assertThat(offer(id, maker, "4400", "3000", "100", 3)).isInstanceOf(MakeOffer.Outcome.Done.class);
        sql.sql("update procurement.package set offers_until = :day where id = :id").param("day", OfficeTime.today(clock)).param("id", id).update();
        assertThat(offer(id, maker, "4300", "3000", "100", 4)).as("on the last day").isInstanceOf(MakeOffer.Outcome.Done.class);
        sql.sql("update procurement.package set offers_until = :day where id = :id").param("day", OfficeTime.today(clock).minusDays(1)).param("id", id).update();
        assertThat(offer(id, maker, "4200", "3000", "100", 5)).as("on the day after").isInstanceOf(MakeOffer.Outcome.Closed.class);
        assertThat(make.withdraw(id, maker, Actor.SYSTEM)).isInstanceOf(MakeOffer.Outcome.Closed.class);
        assertThat(offers.of(id).getFirst().lines().getFirst().price()).isEqualTo(4_300);
    }

    @Test void whoever_declines_is_not_asked_again_and_may_think_otherwise() {
        var id = ground.open("UJI-TOLAK", "tolak uji", 5_000, 30, 5_500);
        var maker = BuyingGround.makers(registry, 160, 1, "Bordir tolak uji", "13.10.04.2001").getFirst();
        assertThat(make.decline(id, maker, Way.OWNER, Actor.SYSTEM)).isInstanceOf(MakeOffer.Outcome.Done.class);
        int before = messages(id, "offer.text-invited");
        ground.closeAndReopen(id);
        assertThat(messages(id, "offer.text-invited")).isEqualTo(before);
        assertThat(offer(id, maker, "5000", "3000", "100", 1)).isInstanceOf(MakeOffer.Outcome.Done.class);
        ground.cancel(id, "Anggaran ditunda");
        assertThat(messages(id, "offer.text-cancelled")).isEqualTo(1);
    }

    @Test void a_photo_is_painted_anew_and_stays_when_the_offer_is_changed_without_one() throws Exception {
        var id = ground.open("UJI-FOTO", "", 5_000, 30, 5_500);
        var maker = BuyingGround.makers(registry, 170, 1).getFirst();
        var sent = PhotoTest.picture("jpeg", 400, 300);
        var photo = Photo.read(sent).orElseThrow();
        make.offer(id, maker, form(id, "5000", "3000", "100", 0, Map.of()), Map.of(item(id).id(), photo), Way.OWNER, Actor.SYSTEM);
        offer(id, maker, "4900", "3000", "100", 1);
        assertThat(book.photo(id, maker, item(id).id()).orElseThrow()).isEqualTo(photo.jpeg()).isNotEqualTo(sent);
        assertThat(new String(photo.jpeg(), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    @Test void offers_are_compared_with_the_need_and_a_price_far_from_the_others_is_marked() {
        var id = ground.open("UJI-BANDING", "", 5_000, 30, 5_500);
        var makers = BuyingGround.makers(registry, 180, 4);
        for (int i = 0; i < 3; i++) offer(id, makers.get(i), String.valueOf(4_000 + i * 100), "3000", "100", 0);
        offer(id, makers.get(3), "5400", "3000", "10", 0);
        var compared = comparisons.of(packages.find(id).orElseThrow(), Comparison.Sort.UNTUNG).items().getFirst();
        assertThat(compared.rows().getFirst().price()).isEqualTo(5_400);
        assertThat(compared.rows()).filteredOn(row -> row.others() != null).extracting(Comparison.Row::price).containsExactly(5_400L);
        assertThat(compared.missing()).isEqualTo(5_000 - compared.capacity());
    }

    @Test void the_link_of_an_owner_leads_to_the_own_business_until_it_is_renewed() {
        var maker = BuyingGround.makers(registry, 190, 1).getFirst();
        var token = transactions.execute(_ -> links.token(maker));
        assertThat(token).hasSize(32).isEqualTo(transactions.execute(_ -> links.token(maker)));
        assertThat(links.business(token)).contains(maker);
        assertThat(links.business("0".repeat(32))).isEmpty();
        assertThat(sql.sql("select count(*) from procurement.maker_link where encode(hash, 'hex') like '%' || :token || '%'").param("token", token).query(Integer.class).single()).isZero();
        transactions.executeWithoutResult(_ -> links.renew(maker));
        assertThat(links.business(token)).isEmpty();
        assertThat(links.business(transactions.execute(_ -> links.token(maker)))).contains(maker);
    }

    @Test void a_workbook_brings_offers_row_by_row_and_says_what_became_of_each() {
        var id = ground.open("UJI-BERKAS", "", 5_000, 30, 5_500);
        var maker = BuyingGround.makers(registry, 200, 1).getFirst();
        var rows = "NIK,Barang,Harga,Bahan,Per Pekan,Paling Sedikit\n" + BuyingGround.nik(200) + ",Barang UJI-BERKAS,5000,3000,400,100\n" + BuyingGround.nik(201) + ",Barang UJI-BERKAS,5000,3000,400,\n"
                + BuyingGround.nik(200) + ",Meja,5000,3000,400,\n" + BuyingGround.nik(200) + ",Barang UJI-BERKAS,9000,3000,400,\n";
        var read = (OffersWorkbook.Outcome.Read) workbook.bring(id, "penawaran.csv", rows.getBytes(java.nio.charset.StandardCharsets.UTF_8), RINA, java.util.Locale.of("id"));
        assertThat(read.rows()).extracting(OffersWorkbook.Row::key).containsExactly("offer.written", "offer.row.unknown", "offer.row.item", "offer.problem.ceiling");
        assertThat(offers.of(id)).singleElement().satisfies(offer -> {
            assertThat(offer.business()).isEqualTo(maker);
            assertThat(offer.lines().getFirst().price()).isEqualTo(5_000);
            assertThat(offer.lines().getFirst().minimum()).isEqualTo(100);
        });
    }
}
