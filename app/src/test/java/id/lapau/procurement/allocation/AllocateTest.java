package id.lapau.procurement.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.allocation.ChangeShares.Outcome;
import id.lapau.procurement.allocation.ChangeShares.Wish;
import id.lapau.procurement.allocation.Decisions.Problem;
import id.lapau.procurement.need.Weeks;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the offers to the approved shares, by use cases and in a browser. */
@LapauTest
class AllocateTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;
    @Autowired Allocate allocate;
    @Autowired ApproveAllocation approve;
    @Autowired ChangeShares change;
    @Autowired AllocationBook book;
    @Autowired TransactionTemplate transaction;

    private AllocationGround ground;
    private LocalDate monday;
    private UUID poor;
    private UUID rich;
    private UUID small;

    @BeforeEach void a_package_of_a_thousand_pieces_and_three_makers() {
        TestUsers.ensure(users);
        monday = Weeks.of(OfficeTime.today(clock)).plusWeeks(1);
        ground = new AllocationGround(sql, 500, monday.plusDays(5));
        poor = ground.maker("Rahma", 800, monday, 1);
        rich = ground.maker("Zainal", 800, monday, 1);
        small = ground.maker("Desi", 90, monday, 1);
        ground.ordered(rich, 200);
    }

    private Officer officer(String username, Role role) {
        return new Officer(sql.sql("select id from identity.app_user where username = ?").param(username).query(UUID.class).single(), username, role, null);
    }

    private Officer admin() {
        return officer("admin", Role.ADMIN);
    }

    private Officer head() {
        return officer("kepala", Role.HEAD);
    }

    private UUID proposed() {
        return ((Allocate.Proposed.Made) allocate.propose(ground.pack, "", officer("verifikator", Role.VERIFIER))).round();
    }

    @Test void who_earned_least_this_year_is_served_first_and_the_same_input_gives_the_same_shares() {
        var round = proposed();
        assertThat(ground.pieces(round, small)).isEqualTo(90);
        assertThat(ground.pieces(round, poor)).isEqualTo(555);
        assertThat(ground.pieces(round, rich)).isEqualTo(355);
        var input = book.input(round);
        assertThat(input.market().makers()).extracting(Market.Maker::earned).containsExactlyInAnyOrder(0L, 200L * AllocationGround.PRICE, 0L);
        var again = FairShares.share(input.market());
        assertThat(again.standings()).isEqualTo(book.find(round).orElseThrow().outcome().standings());
        assertThat(again.shares()).extracting(Shares.Share::maker, Shares.Share::line, Shares.Share::quantity).containsExactlyInAnyOrderElementsOf(
                book.placed(round).stream().map(each -> org.assertj.core.groups.Tuple.tuple(each.business(), each.line(), each.quantity())).toList());
        assertThat(sql.sql("select input_hash from procurement.allocation where id = ?").param(round).query(byte[].class).single()).isEqualTo(RoundJson.hash(input.market()));
        var second = proposed();
        assertThat(book.find(round).orElseThrow().state()).isEqualTo(AllocationState.REPLACED);
        assertThat(book.input(second).market()).isEqualTo(input.market());
        assertThat(ground.pieces(second, poor)).isEqualTo(555);
    }

    @Test void what_inspections_of_the_last_year_found_decides_how_much_of_the_capacity_counts() {
        var today = OfficeTime.today(clock);
        ground.ordered(poor, 500);
        ground.inspected(poor, 100, 0, -1, today.minusDays(400));
        ground.inspected(poor, 60, 0, -1, today.minusDays(30));
        ground.inspected(poor, 20, 2, 3, today.minusDays(2));
        ground.ordered(small, 200);
        ground.inspected(small, 90, 40, -1, today.minusDays(3));
        var standings = book.find(proposed()).orElseThrow().outcome().standings();
        assertThat(standings).filteredOn(each -> each.maker().equals(poor)).extracting(Shares.Standing::found, Shares.Standing::usable)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new Shares.Found(80, 2, 20, today.minusDays(30), today.minusDays(2)), 50));
        assertThat(standings).filteredOn(each -> each.maker().equals(small)).extracting(Shares.Standing::why).containsExactly(Shares.Why.QUALITY);
    }

    @Test void another_person_approves_and_the_package_moves_on() {
        var round = proposed();
        assertThat(approve.approve(round, 0, officer("verifikator", Role.VERIFIER))).isEqualTo(ApproveAllocation.Outcome.NOT_ALLOWED);
        assertThat(approve.approve(round, 7, head())).isEqualTo(ApproveAllocation.Outcome.OVERTAKEN);
        assertThat(ground.state()).isEqualTo("CLOSED");
        assertThat(approve.approve(round, 0, head())).isEqualTo(ApproveAllocation.Outcome.APPROVED);
        assertThat(ground.state()).isIn("ALLOCATED", "ORDERED");
        assertThat(approve.approve(round, 1, admin())).isEqualTo(ApproveAllocation.Outcome.OVERTAKEN);
        assertThat(allocate.propose(ground.pack, "", admin())).isInstanceOf(Allocate.Proposed.NotNow.class);
        assertThat(sql.sql("select count(*) from audit.entry where subject_id = ? and action = 'ALLOCATION_APPROVED'").param(round.toString()).query(Integer.class).single()).isOne();
    }

    @Test void whoever_shaped_a_round_does_not_approve_it_which_the_database_keeps_too() {
        var round = ((Allocate.Proposed.Made) allocate.propose(ground.pack, "", head())).round();
        assertThat(approve.approve(round, 0, head())).isEqualTo(ApproveAllocation.Outcome.SAME_PERSON);
        assertThatThrownBy(() -> sql.sql("update procurement.allocation set approved_by = proposed_by, state = 'APPROVED' where id = ?").param(round).update()).hasMessageContaining("four_eyes");
    }

    @Test void the_head_decides_otherwise_sees_what_it_does_and_the_rest_is_shared_out_around_it() {
        var round = proposed();
        var wish = new Wish(round, 0, small, ground.item, Map.of(ground.lines.getFirst(), 40), "Mesin jahitnya sedang diperbaiki");
        var shown = (Outcome.Shown) change.show(wish, head());
        assertThat(shown.after().shares()).filteredOn(share -> share.maker().equals(small)).extracting(Shares.Share::quantity).containsExactly(40);
        assertThat(shown.after().missing()).isEmpty();
        assertThat(ground.pieces(round, small)).as("nothing is kept by looking").isEqualTo(90);
        assertThat(change.keep(new Wish(round, 0, small, ground.item, wish.pieces(), "pendek"), head())).isInstanceOf(Outcome.ReasonMissing.class);
        var kept = ((Outcome.Kept) change.keep(wish, head())).round();
        assertThat(ground.pieces(kept, small)).isEqualTo(40);
        assertThat(ground.pieces(kept, poor) + ground.pieces(kept, rich)).isEqualTo(960);
        assertThat(book.placed(kept)).filteredOn(each -> each.business().equals(small)).extracting(AllocationBook.Placed::changed).containsExactly("Mesin jahitnya sedang diperbaiki");
        assertThat(approve.approve(kept, 0, head())).isEqualTo(ApproveAllocation.Outcome.SAME_PERSON);
        assertThat(change.keep(wish, head())).isInstanceOf(Outcome.Overtaken.class);
        var free = ((Outcome.Kept) change.keep(new Wish(kept, 0, small, ground.item, Map.of(), "Mesinnya sudah berjalan lagi"), admin())).round();
        assertThat(ground.pieces(free, small)).isEqualTo(90);
    }

    @Test void a_decision_keeps_within_capacity_and_quantity() {
        var round = proposed();
        assertThat(faults(round, Map.of(ground.lines.getFirst(), 91))).containsExactly(Problem.CAPACITY);
        assertThat(faults(round, Map.of(ground.lines.getFirst(), 501))).contains(Problem.TOO_MANY, Problem.CAPACITY);
        assertThat(faults(round, Map.of(UUID.randomUUID(), 1))).containsExactly(Problem.UNKNOWN);
        assertThat(change.show(new Wish(round, 0, small, ground.item, Map.of(), ""), officer("verifikator", Role.VERIFIER))).isInstanceOf(Outcome.NotAllowed.class);
    }

    private List<Problem> faults(UUID round, Map<UUID, Integer> pieces) {
        return ((Outcome.Refused) change.show(new Wish(round, 0, small, ground.item, pieces, ""), head())).faults().stream().map(Decisions.Fault::problem).toList();
    }

    @Test void what_a_maker_gives_back_is_shared_out_among_the_others_within_what_is_left_of_them() {
        var round = proposed();
        approve.approve(round, 0, head());
        var line = ground.lines.getFirst();
        var first = transaction.execute(_ -> allocate.released(ground.pack, List.of(new Reallocate.Released(line, poor, 100)), admin().actor()));
        assertThat(ground.pieces(first, rich)).isEqualTo(100);
        assertThat(ground.pieces(first, poor)).isZero();
        var second = transaction.execute(_ -> allocate.released(ground.pack, List.of(new Reallocate.Released(line, poor, 400)), admin().actor()));
        assertThat(book.find(first).orElseThrow().state()).isEqualTo(AllocationState.REPLACED);
        assertThat(ground.pieces(second, rich)).as("800 a week less the 355 of the first round").isEqualTo(445);
        assertThat(book.find(second).orElseThrow().shortfall()).isEqualTo(55);
        assertThat(book.find(round).orElseThrow().state()).isEqualTo(AllocationState.APPROVED);
        assertThat(approve.approve(second, 0, head())).isEqualTo(ApproveAllocation.Outcome.APPROVED);
        assertThatThrownBy(() -> transaction.execute(_ -> allocate.released(ground.pack, List.of(), admin().actor()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void a_supplement_that_nobody_can_make_is_left_missing_by_another_person_and_none_follows_a_package_that_is_done() {
        var round = proposed();
        approve.approve(round, 0, head());
        var line = ground.lines.getFirst();
        var back = List.of(new Reallocate.Released(line, poor, 10), new Reallocate.Released(line, rich, 10), new Reallocate.Released(line, small, 10));
        var empty = transaction.execute(_ -> allocate.released(ground.pack, back, admin().actor()));
        assertThat(book.find(empty).orElseThrow().pieces()).isZero();
        assertThat(approve.approve(empty, 0, admin())).isEqualTo(ApproveAllocation.Outcome.SAME_PERSON);
        assertThat(approve.approve(empty, 0, head())).isEqualTo(ApproveAllocation.Outcome.NOBODY);
        assertThat(book.find(empty).orElseThrow().state()).isEqualTo(AllocationState.REPLACED);
        assertThat(sql.sql("select count(*) from audit.entry where subject_id = ? and action = 'ALLOCATION_LEFT_MISSING'").param(empty.toString()).query(Integer.class).single()).isOne();
        assertThat(approve.approve(empty, 1, head())).as("once").isEqualTo(ApproveAllocation.Outcome.OVERTAKEN);
        var late = transaction.execute(_ -> allocate.released(ground.pack, List.of(new Reallocate.Released(line, poor, 10)), admin().actor()));
        sql.sql("update procurement.package set state = 'DONE' where id = ?").param(ground.pack).update();
        assertThat(approve.approve(late, 0, head())).as("the package is done").isEqualTo(ApproveAllocation.Outcome.OVERTAKEN);
    }

    @Test void the_pages_tell_who_gets_what_and_why() throws Exception {
        try (var clerk = Browser.on(port); var head = Browser.on(port)) {
            clerk.loginAs("verifikator");
            var url = "/paket/" + ground.pack + "/pembagian";
            var page = clerk.visit(url);
            page.click("form[action$=pembagian] button");
            clerk.check();
            assertThat(page.content()).contains("555 lembar karena penghasilan tahun ini").contains("dibatasi kapasitas").contains("menunggu persetujuan");
            shot(page, "round");
            head.loginAs("kepala");
            var seen = head.visit(url);
            shot(seen, "round-head");
            seen.click("tr:has-text('Konveksi Desi') a:has-text('Tetapkan lain')");
            head.check();
            seen.fill("input[type=number] >> nth=0", "40");
            seen.fill("input[type=number] >> nth=1", "0");
            seen.fill("#alasan", "Mesin jahitnya sedang diperbaiki");
            seen.click("button[value=lihat]");
            head.check();
            assertThat(seen.content()).contains("Akibatnya").contains("90 → 40");
            shot(seen, "change");
            seen.click("button[value=simpan]");
            head.check();
            assertThat(seen.content()).contains("Ditetapkan kepala").contains("Anda yang menyusun atau terakhir mengubah");
            shot(seen, "changed");
        }
        try (var admin = Browser.withoutScripts(port)) {
            admin.loginAs("admin");
            var page = admin.visit("/paket/" + ground.pack + "/pembagian?urut=bagian&hanya=dapat");
            page.click("form[action$=setujui] button");
            admin.check();
            assertThat(page.content()).contains("Pembagian disetujui");
            assertThat(admin.visit("/paket/" + ground.pack + "/pembagian?cari=tidakada").content()).contains("Tidak ada pembuat yang cocok");
        }
    }

    private static void shot(Page page, String name) throws Exception {
        var folder = java.nio.file.Path.of("/tmp/shots/alloc");
        if (!java.nio.file.Files.isDirectory(java.nio.file.Files.createDirectories(folder))) return;
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        page.setViewportSize(360, 844);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + "-360.png")));
        page.setViewportSize(1280, 900);
    }
}
