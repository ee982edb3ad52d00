package id.lapau.training.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.Registry;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestOwners;
import id.lapau.testing.TestUsers;
import id.lapau.training.course.Enrolment.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner does about courses and the size class from the own home on a telephone, by what can be tapped there and without a link in a message. */
@LapauTest
class OwnersPhoneBrowserTest {

    private static final Officer RINA = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired KeepCourse keep;
    @Autowired KeepResources resources;
    @Autowired ScheduleSession schedule;
    @Autowired Enrol enrol;
    @Autowired Registry registry;
    @Autowired Vault vault;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;

    private UUID person(UUID business) {
        return sql.sql("select owner from registry.business where id = :id").param("id", business).query(UUID.class).single();
    }

    /** One seat, and another business has it. */
    private UUID full(UUID other) {
        var form = new CourseForm("Kemasan dan izin edar", "Sesudah kursus Anda dapat memilih kemasan.", List.of(), "", List.of(), List.of(ObstacleKind.PACKAGING), "80", "", 0);
        var course = ((KeepCourse.Outcome.Kept) keep.write(form, RINA)).course();
        resources.addTrainer("Dewi Anggraini", "", RINA);
        var trainer = sql.sql("select id from training.trainer limit 1").query(UUID.class).single();
        var first = OfficeTime.today(clock).plusDays(12);
        var session = ((ScheduleSession.Outcome.Done) schedule.plan(course, new SessionForm(trainer, null, "https://rapat.contoh.id/a", first, "1", "09:00", "12:00", first.minusDays(1), "1", "", "", 0), RINA)).session();
        schedule.open(session, RINA);
        schedule.seat(session, Actor.SYSTEM);
        enrol.enrol(session, other, Way.OFFICER, RINA);
        return session;
    }

    @Test void from_the_home_over_an_obstacle_and_a_course_to_the_waiting_list_and_back() {
        TestUsers.ensure(users);
        var own = Owners.of(registry, 810, 2);
        var session = full(own.getLast());
        try (var phone = Browser.on(port)) {
            TestOwners.signIn(phone, sql, vault, person(own.getFirst()));
            var page = phone.page();
            page.navigate(phone.origin() + "/saya");
            assertThat(page.locator("main")).containsText("1 pelatihan dibuka untuk usaha Anda");
            page.click("a[href='/saya/pelatihan']");
            page.click("a[href='/saya/pelatihan/kendala']");
            page.click("main form button");
            assertThat(page.locator(".lp-problem")).containsText("sedikitnya satu");
            page.check("input[name=kendala][value=PACKAGING]");
            page.locator("input[name=catatan]").fill("Plastik tipis");
            phone.check();
            phone.screenshot("own-obstacles");
            page.click("main form button");
            assertThat(page.locator(".lp-notice")).containsText("Terima kasih");
            assertThat(page.locator("main")).containsText("Menjawab kendala: Kemasan belum baik");
            phone.check();
            phone.screenshot("own-courses");
            page.click("text=Lihat dan daftar");
            assertThat(page.locator("main")).containsText("Kursi penuh");
            phone.check();
            phone.screenshot("own-session");
            page.click("text=Saya mau ikut");
            assertThat(page.locator(".tr-state")).containsText("0 orang di depan Anda");
            page.click("text=Semua pelatihan saya");
            assertThat(page.locator("main")).containsText("Daftar tunggu: 0 orang di depan Anda");
            assertThat(page.locator("main")).containsText("Saat ini tidak ada pelatihan");
            enrol.withdraw(session, own.getLast(), Actor.SYSTEM);
            page.reload();
            assertThat(page.locator("main")).containsText("Mendapat kursi");
            page.click("text=Buka pelatihan");
            page.click("text=Tidak jadi ikut?");
            page.click("form[action$='/mundur'] button");
            assertThat(page.locator(".lp-notice")).containsText("Terima kasih");
            page.click("text=Semua pelatihan saya");
            assertThat(page.locator("text=Lihat dan daftar")).isVisible();
            assertThat(page.navigate(phone.origin() + "/saya/pelatihan/" + UUID.randomUUID()).status()).isEqualTo(404);
        }
        assertThat(sql.sql("select noted_by_name from registry.obstacle where business = :b and kind = 'PACKAGING'").param("b", own.getFirst()).query(String.class).single()).startsWith("Pemilik");
        assertThat(sql.sql("select way || state from training.enrolment where session = :s and business = :b").param("s", session).param("b", own.getFirst()).query(String.class).single())
                .isEqualTo("OWNERWITHDRAWN");
    }

    @Test void from_the_home_over_the_own_figures_to_a_challenge_that_an_officer_decides() throws IOException {
        TestUsers.ensure(users);
        var business = Owners.of(registry, 820, 1).getFirst();
        try (var phone = Browser.on(port); var office = Browser.on(port).loginAs("kepala")) {
            TestOwners.signIn(phone, sql, vault, person(business));
            var page = phone.page();
            page.navigate(phone.origin() + "/saya");
            page.click("a[href='/saya/kelas']");
            assertThat(page.locator("main")).containsText("Mikro");
            page.click("text=Kabarkan keadaan usaha");
            page.click("main form button");
            assertThat(page.locator(".lp-errors")).containsText("Isi penjualan atau modal");
            phone.check();
            phone.screenshot("own-standing");
            page.fill("#bulan", "200 juta");
            page.check("input[name=saluran][value=MARKET]");
            page.click("main form button");
            assertThat(page.locator(".lp-notice")).containsText("tercatat");
            assertThat(page.locator("main")).containsText("Kecil");
            page.click("text=Ajukan keberatan");
            page.fill("#tahun", "240 juta");
            page.fill("#alasan", "Salah tulis nol");
            page.setInputFiles("#berkas", new FilePayload("kas.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8)));
            page.click("main form button");
            assertThat(page.locator(".lp-errors")).containsText("kas.jpg bukan foto");
            phone.check();
            phone.screenshot("own-challenge");
            page.setInputFiles("#berkas", new FilePayload("kas.png", "image/png", PhotoTest.picture("png", 900, 600)));
            page.click("main form button");
            assertThat(page.locator(".lp-notice")).containsText("menunggu putusan petugas");
            page.click("summary:has-text('Tambah bukti')");
            page.setInputFiles("main input[type=file]", new FilePayload("nota.pdf", "application/pdf", "%PDF-1.7 nota".getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/bukti'] button");
            assertThat(page.locator("main")).containsText("nota.pdf");
            phone.check();
            phone.screenshot("own-class");
            office.look("/naik-kelas/keberatan");
            assertThat(office.page().locator("main table")).containsText("(pemilik)");
            office.page().click("main table a");
            assertThat(office.page().locator("section[aria-labelledby=keberatan]")).containsText("kas.jpg");
            office.page().fill("#putusan", "Cocok dengan buku kas");
            office.page().click("button[value=UPHELD]");
            page.reload();
            assertThat(page.locator("main")).containsText("Diterima; catatan sudah diganti.");
            assertThat(page.locator("main")).containsText("Cocok dengan buku kas");
            assertThat(page.locator("main")).containsText("Mikro");
        }
    }
}
