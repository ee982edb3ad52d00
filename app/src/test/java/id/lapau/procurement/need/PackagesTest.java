package id.lapau.procurement.need;

import static id.lapau.procurement.BuyingGround.AUDITOR;
import static id.lapau.procurement.BuyingGround.RINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.BuyingGround;
import id.lapau.testing.LapauTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class PackagesTest {

    @Autowired KeepCatalogue keep;
    @Autowired AskForGoods ask;
    @Autowired MakePackage make;
    @Autowired RunPackage run;
    @Autowired Packages packages;
    @Autowired PackageAlarms alarms;
    @Autowired LimitBook limits;
    @Autowired NeedBook needs;
    @Autowired ItemBook items;
    @Autowired OfficeBook offices;
    @Autowired PlaceBook places;
    @Autowired PackageBook book;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext beans;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private LocalDate in(int days) {
        return OfficeTime.today(clock).plusDays(days);
    }

    private UUID freshItem(String code) {
        return done(keep.item(null, new ItemForm(code, "Barang " + code, "buah", "Baik", "", "", 0), RINA));
    }

    private static UUID done(Kept kept) {
        assertThat(kept).isInstanceOf(Kept.Done.class);
        return ((Kept.Done) kept).id();
    }

    private UUID written(Officer buyer, UUID item, int place, int quantity, int days, String ceiling) {
        return done(ask.write(new NeedForm(null, item, BuyingGround.place(sql, place), String.valueOf(quantity), in(days), ceiling, "5.1.02.01", "", 0), buyer));
    }

    private UUID submitted(Officer buyer, UUID item, int place, int quantity, int days, String ceiling) {
        return done(ask.submit(written(buyer, item, place, quantity, days, ceiling), buyer));
    }

    private NeedState stateOf(UUID need) {
        return needs.find(need).orElseThrow().state();
    }

    @Test void the_catalogue_is_ready_with_three_kinds_of_mask_fifty_two_offices_and_dated_limits() {
        assertThat(items.search("SNI 8914:2020")).hasSize(3).allMatch(item -> item.standard().contains("sukarela") && item.specification().contains("dua lapis"));
        assertThat(sql.sql("select count(*) from procurement.place where nagari like '13.10.%'").query(Integer.class).single()).isGreaterThanOrEqualTo(52);
        assertThat(places.addNagari(id.lapau.kernel.Regions.bundled().nagariNames(new id.lapau.kernel.RegionCode("13.10")))).as("a second start adds none").isZero();
        assertThat(limits.on(LocalDate.of(2020, 10, 22)).small(2_500_000_001L)).isEmpty();
        assertThat(limits.on(LocalDate.of(2021, 2, 2)).small(2_500_000_001L).orElseThrow().share()).isEqualTo(40);
        assertThat(limits.on(LocalDate.of(2017, 1, 1)).form(1)).isEmpty();
    }

    @Test void items_places_and_offices_are_kept_by_procurement_only_and_names_and_codes_stand_once() {
        var item = freshItem("UJI-KATALOG");
        assertThat(keep.item(null, new ItemForm("uji-katalog", "Lain", "buah", "x", "", "", 0), RINA)).isEqualTo(new Kept.Rejected(Map.of("code", "need.problem.code-taken")));
        assertThat(keep.item(item, new ItemForm("UJI-KATALOG", "Baru", "buah", "x", "", "", 7), RINA)).isInstanceOf(Kept.Overtaken.class);
        assertThat(keep.item(null, new ItemForm("UJI-2", "Lain", "buah", "x", "", "", 0), AUDITOR)).isInstanceOf(Kept.NotAllowed.class);
        assertThat(keep.retireItem(item, true, RINA)).isTrue();
        assertThat(keep.retireItem(item, true, RINA)).isFalse();
        assertThat(items.choices(null)).doesNotContainKey(item.toString());
        var place = done(keep.place(null, "Puskesmas Uji", "", "", RINA));
        assertThat(keep.place(null, "puskesmas uji", "", "", RINA)).isInstanceOf(Kept.Rejected.class);
        assertThat(keep.placeGone(place, true, RINA)).isTrue();
        done(keep.place(null, "Puskesmas Uji", "", "", RINA));
        assertThat(keep.placeGone(place, false, RINA)).as("another has its name by now").isFalse();
        var buyer = BuyingGround.buyer(sql, "Kantor Uji Katalog");
        assertThat(keep.join(BuyingGround.officeOf(sql, buyer), buyer.id(), RINA)).as("bound already").isFalse();
        assertThat(keep.leave(BuyingGround.officeOf(sql, buyer), buyer.id(), RINA)).isTrue();
        assertThat(offices.of(buyer.id())).isEmpty();
    }

    @Test void a_buyer_asks_for_the_own_office_and_touches_no_other() {
        var health = BuyingGround.buyer(sql, "Kantor Kesehatan A");
        var schools = BuyingGround.buyer(sql, "Kantor Pendidikan A");
        var item = freshItem("UJI-KANTOR");
        var form = new NeedForm(BuyingGround.officeOf(sql, schools), item, BuyingGround.place(sql, 0), "1.200", in(30), "Rp 5.500", "5.1", "", 0);
        var need = done(ask.write(form, health));
        assertThat(needs.find(need).orElseThrow().office().id()).as("whatever the form says").isEqualTo(BuyingGround.officeOf(sql, health));
        assertThat(needs.find(need).orElseThrow().value()).isEqualTo(6_600_000);
        assertThat(ask.submit(need, schools)).isInstanceOf(Kept.NotAllowed.class);
        assertThat(ask.cancel(need, "Bukan milik kami", schools)).isInstanceOf(Kept.NotAllowed.class);
        assertThat(ask.giveBack(need, "x", health)).isInstanceOf(Kept.NotAllowed.class);
        assertThat(ask.write(form, AUDITOR)).isInstanceOf(Kept.NotAllowed.class);
        assertThat(needs.search(new Need.Filter("", "", "", "", ""), BuyingGround.officeOf(sql, schools).toString(), 1).lines()).isEmpty();
    }

    @Test void a_package_closes_by_itself_when_the_last_day_for_offers_is_over_at_the_office_and_only_once() {
        var pack = new PackageGround(beans).open("UJI-SENDIRI", "", 10, 30, 5_000);
        var last = in(10);
        closeAt(last, LocalTime.of(23, 59, 59));
        assertThat(packages.find(pack).orElseThrow().state()).as("the last day counts until midnight at the office").isEqualTo(PackageState.OPEN);
        closeAt(last.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(packages.find(pack).orElseThrow().state()).isEqualTo(PackageState.CLOSED);
        closeAt(last.plusDays(1), LocalTime.NOON);
        assertThat(sql.sql("select actor_name from audit.entry where subject_id = ? and action = 'PACKAGE_CLOSED'").param(pack.toString()).query(String.class).list()).containsExactly(id.lapau.kernel.Actor.SYSTEM.name());
    }

    private void closeAt(LocalDate day, LocalTime time) {
        new CloseOffers(book, packages, transaction, Clock.fixed(OfficeTime.at(day, time), ZoneOffset.UTC)).run();
    }

    @Test void a_need_goes_from_draft_to_submitted_and_back_with_a_reason_and_is_never_changed_in_between() {
        var buyer = BuyingGround.buyer(sql, "Kantor Sosial A");
        var item = freshItem("UJI-JALAN");
        assertThat(ask.write(new NeedForm(null, item, null, "0", OfficeTime.today(clock), "gratis", "", "", 0), buyer)).isInstanceOfSatisfying(Kept.Rejected.class,
                rejected -> assertThat(rejected.problems()).containsOnlyKeys("quantity", "place", "deadline", "ceiling", "budgetLine"));
        var need = submitted(buyer, item, 0, 100, 30, "5000");
        var form = NeedForm.of(needs.find(need).orElseThrow());
        assertThat(ask.rewrite(need, form, buyer)).isInstanceOf(Kept.NotNow.class);
        assertThat(ask.giveBack(need, " ", RINA)).isInstanceOf(Kept.Rejected.class);
        done(ask.giveBack(need, "Mata anggaran keliru", RINA));
        assertThat(needs.find(need).orElseThrow().reason()).isEqualTo("Mata anggaran keliru");
        assertThat(ask.rewrite(need, form, buyer)).isInstanceOf(Kept.Overtaken.class);
        done(ask.submit(need, buyer));
        assertThat(needs.find(need).orElseThrow().reason()).isEmpty();
        done(ask.cancel(need, "Tidak jadi", buyer));
        assertThat(ask.submit(need, buyer)).isInstanceOf(Kept.NotNow.class);
        assertThat(sql.sql("select action from audit.entry where subject_type = 'need' and subject_id = :id order by number").param("id", need.toString()).query(String.class).list())
                .containsExactly("NEED_WRITTEN", "NEED_SUBMITTED", "NEED_RETURNED", "NEED_SUBMITTED", "NEED_CANCELLED");
    }

    @Test void needs_merge_into_a_package_and_come_back_when_they_are_taken_out_or_it_is_cancelled() {
        var health = BuyingGround.buyer(sql, "Kantor Kesehatan B");
        var schools = BuyingGround.buyer(sql, "Kantor Pendidikan B");
        var item = freshItem("UJI-GABUNG");
        var one = submitted(health, item, 1, 1_000, 40, "5500");
        var two = submitted(schools, item, 1, 500, 40, "5000");
        var far = submitted(schools, item, 2, 300, 40, "6000");
        var id = done(make.make("Gabungan", List.of(one, two, far), RINA));
        var sheet = packages.find(id).orElseThrow();
        assertThat(sheet.number()).matches("PKT/\\d{4}/\\d{4}");
        assertThat(sheet.lines()).hasSize(2).anySatisfy(line -> {
            assertThat(line.quantity()).isEqualTo(1_500);
            assertThat(line.ceiling()).as("the lowest counts").isEqualTo(5_000);
        });
        assertThat(make.make("Dua kali", List.of(one), RINA)).as("is in a package already").isInstanceOf(Kept.Overtaken.class);
        done(make.remove(id, two, RINA));
        assertThat(packages.find(id).orElseThrow().lines()).anySatisfy(line -> {
            assertThat(line.quantity()).isEqualTo(1_000);
            assertThat(line.ceiling()).isEqualTo(5_500);
        });
        done(make.remove(id, far, RINA));
        assertThat(packages.find(id).orElseThrow().lines()).hasSize(1);
        done(make.add(id, List.of(two), RINA));
        assertThat(run.open(id, in(40), RINA)).as("offers end before the last delivery").isInstanceOf(Kept.Rejected.class);
        assertThat(run.open(id, in(10), AUDITOR)).isInstanceOf(Kept.NotAllowed.class);
        done(run.open(id, in(10), RINA));
        assertThat(make.add(id, List.of(far), RINA)).as("not once it is open").isInstanceOf(Kept.NotNow.class);
        assertThat(run.cancel(id, "", RINA)).isInstanceOf(Kept.Rejected.class);
        done(run.cancel(id, "Anggaran ditunda", RINA));
        assertThat(List.of(stateOf(one), stateOf(two), stateOf(far))).containsOnly(NeedState.SUBMITTED);
        assertThat(packages.find(id).orElseThrow().state()).isEqualTo(PackageState.CANCELLED);
        assertThat(run.open(id, in(10), RINA)).isInstanceOf(Kept.NotNow.class);
    }

    @Test void a_closed_package_may_be_opened_again_and_becomes_nothing_that_its_table_does_not_allow() {
        var buyer = BuyingGround.buyer(sql, "Kantor Tutup");
        var id = done(make.make("Tutup", List.of(submitted(buyer, freshItem("UJI-TUTUP"), 3, 10, 40, "5000")), RINA));
        done(run.open(id, in(5), RINA));
        done(run.close(id, RINA));
        assertThat(run.close(id, RINA)).isInstanceOf(Kept.NotNow.class);
        done(run.open(id, in(9), RINA));
        assertThat(packages.find(id).orElseThrow().offersUntil()).isEqualTo(in(9));
        assertThatThrownBy(() -> packages.become(id, PackageState.DONE, RINA.actor(), "")).as("only within a transaction").isInstanceOf(RuntimeException.class);
        for (var state : PackageState.values()) assertThat(PackageState.CANCELLED.mayBecome(state)).isFalse();
    }

    @Test void what_is_bought_in_several_packages_to_stay_under_a_limit_raises_the_alarm() {
        var buyer = BuyingGround.buyer(sql, "Kantor Pecah");
        var item = freshItem("UJI-PECAH");
        var first = done(make.make("Pertama", List.of(submitted(buyer, item, 4, 8_000, 40, "5000")), RINA));
        assertThat(splits(first)).isEmpty();
        var second = done(make.make("Kedua", List.of(submitted(buyer, item, 5, 8_000, 40, "5000")), RINA));
        assertThat(splits(second)).singleElement().satisfies(split -> {
            assertThat(split.office()).isEqualTo("Kantor Pecah");
            assertThat(split.value()).isEqualTo(80_000_000);
            assertThat(split.form().code()).isEqualTo("SPK");
        });
        var other = BuyingGround.buyer(sql, "Kantor Lain Pecah");
        assertThat(splits(done(make.make("Lain", List.of(submitted(other, item, 6, 8_000, 40, "5000")), RINA)))).as("another office").isEmpty();
        done(run.cancel(first, "Digabung", RINA));
        assertThat(splits(second)).as("what was cancelled does not count").isEmpty();
    }

    private List<PackageView.Split> splits(UUID id) {
        return alarms.splits(packages.find(id).orElseThrow(), limits.on(OfficeTime.today(clock)));
    }

    @Test void a_ceiling_far_from_earlier_packages_raises_the_alarm() {
        var buyer = BuyingGround.buyer(sql, "Kantor Pagu");
        var item = freshItem("UJI-PAGU");
        var first = done(make.make("Dulu", List.of(submitted(buyer, item, 7, 10, 40, "5000")), RINA));
        done(run.open(first, in(5), RINA));
        sql.sql("update procurement.package set created_at = created_at - interval '90 days' where id = :id").param("id", first).update();
        var dear = done(make.make("Mahal", List.of(submitted(buyer, item, 8, 10, 40, "7500"), submitted(buyer, item, 9, 10, 40, "5500")), RINA));
        assertThat(alarms.ceilings(packages.find(dear).orElseThrow())).singleElement().satisfies(alarm -> assertThat(alarm.away()).isEqualTo(new FarOff(5_000, 50)));
    }

    @Test void forty_officers_who_number_at_once_get_forty_numbers_without_a_gap() throws Exception {
        var buyer = BuyingGround.buyer(sql, "Kantor Nomor");
        var item = freshItem("UJI-NOMOR");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<UUID>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) all.add(() -> written(buyer, item, 0, 10, 30, "5000"));
            for (var each : pool.invokeAll(all)) each.get();
        }
        var numbers = needs.search(new Need.Filter("", "", item.toString(), "", ""), "", 0).lines().stream().map(Need::number).sorted().toList();
        assertThat(numbers).hasSize(40).doesNotHaveDuplicates();
        assertThat(number(numbers.getLast()) - number(numbers.getFirst())).isEqualTo(39);
    }

    private static int number(String number) {
        return Integer.parseInt(number.replaceFirst(".*/", ""));
    }
}
