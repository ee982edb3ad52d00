package id.lapau.training.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way, as an officer and an owner go it: from an obstacle over a course and its certificate to the next step of the ladder. */
@LapauTest
class CoursesBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Registry registry;
    @Autowired Tickets tickets;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    private List<UUID> owners;
    private UUID business;

    @BeforeEach void begin() {
        TestUsers.ensure(users);
        owners = Owners.of(registry, 500, 3);
        business = owners.getFirst();
    }

    @Test void an_obstacle_becomes_a_course_a_seat_attendance_a_certificate_that_a_stranger_checks_and_a_step_up_the_ladder() throws Exception {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.look("/pelatihan");
            obstacle(browser);
            course(browser);
            var session = session(browser);
            invited(browser, session);
            owner(session);
            seats(browser, session);
            nagari(session);
            attended(browser, session);
            concluded(browser, session);
            certified(browser, session);
            laddered(new OnTheLadder(browser, business, sql, vault));
            browser.visit("/pelatihan?lalu=true");
            browser.screenshot("training-calendar");
            browser.visit("/pelatihan/kalender");
            assertThat(Files.readString(page.waitForDownload(() -> page.locator("main a[href$='.ics']").click()).path())).contains("BEGIN:VEVENT");
        }
    }

    private void obstacle(Browser browser) {
        var page = browser.page();
        page.navigate(browser.origin() + "/usaha/" + business);
        page.selectOption("#kind", "MARKETING");
        page.fill("#note", "Hanya menjual di pasar");
        page.click("form[action$='/kendala'] button");
        assertThat(page.locator(".lp-notice")).isVisible();
        page.navigate(browser.origin() + "/pelatihan/kebutuhan");
        assertThat(page.locator(".tr-need")).containsText("Belum ada kursus");
        page.click("form[action$='/tanya'] button");
        assertThat(page.locator(".lp-notice")).containsText("pertanyaan menunggu");
        browser.check();
        browser.screenshot("training-demand");
        asked();
        page.navigate(browser.origin() + "/pelatihan/kebutuhan");
        page.locator(".tr-need:has-text('Pemasaran') a[href*='kursus/baru']").click();
    }

    /** By the link in the message. */
    private void asked() {
        try (var phone = Browser.on(port)) {
            var page = phone.page();
            page.navigate(phone.origin() + "/kendala/" + tickets.obstacles(owners.get(1)));
            page.click("main form button");
            assertThat(page.locator(".lp-problem")).containsText("sedikitnya satu");
            page.check("input[name=kendala][value=MANAGEMENT]");
            page.fill("#catatan", "Uang usaha dan dapur tercampur");
            phone.check();
            page.click("main form button");
            assertThat(page.locator(".lp-notice")).containsText("Terima kasih");
            assertThat(sql.sql("select note from registry.obstacle where business = :b and kind = 'MANAGEMENT'").param("b", owners.get(1)).query(String.class).single()).startsWith("Uang usaha");
        }
    }

    private void course(Browser browser) {
        var page = browser.page();
        assertThat(page.locator("input[name=obstacles][value=MARKETING]")).isChecked();
        page.fill("#title", "Pemasaran digital");
        page.fill("#summary", "Sesudah kursus Anda dapat menjual lewat telepon.");
        page.fill("#minAttendance", "0");
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-errors")).containsText("1 sampai 100");
        browser.check();
        page.fill("#minAttendance", "80");
        page.click("main form.lp-sheet button");
        page.fill("#moduleTitle", "Foto produk");
        page.fill("#content", "Cahaya, latar, sudut");
        page.click("form[action$='/modul'] button");
        page.locator("summary:has-text('Bahan untuk modul')").click();
        page.fill("#materialTitle-1", "Panduan foto");
        page.fill("#link-1", "https://contoh.id/foto");
        page.click("form[action$='/materi'] button");
        assertThat(page.locator(".tr-modules")).containsText("Panduan foto");
        browser.check();
        browser.screenshot("training-course");
    }

    private UUID session(Browser browser) {
        var page = browser.page();
        page.navigate(browser.origin() + "/pelatihan/sumber");
        page.fill("#name", "Dewi Anggraini");
        page.fill("#expertise", "Pemasaran");
        page.click("form[action$='/pelatih'] button");
        page.fill("#placeName", "Aula Dinas");
        page.fill("#seats", "40");
        page.click("form[action$='/tempat'] button");
        assertThat(page.locator("main")).containsText("Aula Dinas");
        browser.check();
        page.navigate(browser.origin() + "/pelatihan/kursus");
        page.getByText("Pemasaran digital").first().click();
        page.click("a[href$='/sesi-baru']");
        browser.check();
        page.selectOption("#trainer", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.selectOption("#place", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#quota", "1");
        page.click("main form.lp-sheet button");
        page.getByText("Buka pendaftaran", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".lp-notice")).containsText("Pendaftaran dibuka");
        return UUID.fromString(page.url().replaceFirst(".*/", ""));
    }

    private void invited(Browser browser, UUID session) {
        var page = browser.page();
        page.navigate(browser.origin() + "/pelatihan/sesi/" + session + "/calon");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.check("input[name=usaha]");
        page.click("button[value=undang]");
        assertThat(page.locator(".lp-notice")).containsText("1 undangan");
        page.navigate(browser.origin() + "/pelatihan/sesi/" + session + "/calon?semua=true");
        for (var other : owners.subList(1, 3)) page.check("input[name=usaha][value='" + other + "']");
        page.click("button[value=daftar]");
        assertThat(page.locator(".lp-notice")).containsText("2 dari 2");
        browser.check();
        browser.screenshot("training-candidates");
    }

    private void owner(UUID session) {
        try (var phone = Browser.on(port)) {
            var page = phone.look(tickets.path(session, business));
            phone.screenshot("training-owner");
            page.click("form[action$='/daftar'] button");
            assertThat(page.locator(".tr-state")).containsText("sudah mendaftar");
            page.locator("summary:has-text('menghambat')").click();
            page.check("input[name=kendala][value=PACKAGING]");
            phone.check();
            page.click("form[action$='/kendala'] button");
            assertThat(page.locator(".lp-notice")).containsText("Terima kasih");
            assertThat(sql.sql("select count(*) from registry.obstacle where business = :b and kind = 'PACKAGING'").param("b", business).query(Integer.class).single()).isEqualTo(1);
            assertThat(phone.page().navigate(phone.origin() + "/ikut/" + "0".repeat(32)).status()).isEqualTo(404);
        }
    }

    private void seats(Browser browser, UUID session) {
        var page = browser.page();
        page.navigate(browser.origin() + "/pelatihan/sesi/" + session);
        page.click("form[action$='/kursi'] button");
        assertThat(page.locator("tbody tr").first()).containsText("Mendapat kursi");
        assertThat(page.locator("tbody tr").first()).containsText("Punya kendala yang dijawab kursus");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Menunggu");
        browser.check();
        browser.screenshot("training-session");
        try (var phone = Browser.on(port)) {
            assertThat(phone.look(tickets.path(session, business)).locator(".lp-secret")).isVisible();
        }
    }

    /** One of another nagari sees the session, and nobody in it. */
    private void nagari(UUID session) {
        try (var elsewhere = Browser.on(port).loginAs("nagari")) {
            var page = elsewhere.look("/pelatihan/sesi/" + session);
            assertThat(page.locator("main")).containsText("Belum ada usaha dari nagari Anda");
            assertThat(page.locator("main")).not().containsText("Pemilik");
            assertThat(elsewhere.look("/pelatihan/sesi/" + session + "/calon?semua=true&cari=keripik").locator("tbody tr")).hasCount(0);
            assertThat(elsewhere.look("/pelatihan/kursus").locator("main")).containsText("Pemasaran digital");
            elsewhere.look("/pelatihan/kebutuhan");
            assertThat(elsewhere.page().navigate(elsewhere.origin() + "/pelatihan/sesi/" + session + "/hadir").status()).isEqualTo(403);
        }
    }

    private void attended(Browser browser, UUID session) {
        sql.sql("update training.meeting set during = tstzrange(now() - interval '10 minutes', now() + interval '2 hours') where session = :id").param("id", session).update();
        var code = sql.sql("select code from training.enrolment where session = :s and business = :b").param("s", session).param("b", business).query(String.class).single();
        var page = browser.visit("/pelatihan/sesi/" + session + "/pintu");
        browser.screenshot("training-door");
        var door = page.getAttribute(".tr-door a", "href");
        try (var phone = Browser.on(port)) {
            phone.page().navigate(phone.origin() + door);
            phone.page().locator("#pintu[data-ready=yes]").waitFor();
            phone.page().fill("#nomor", code);
            phone.page().click("main form button");
            assertThat(phone.page().locator("#pintu-kata")).containsText("Kehadiran tercatat");
            phone.check();
            phone.screenshot("training-present");
            phone.page().navigate(phone.origin() + tickets.path(session, business));
            phone.page().locator("summary:has-text('kartu')").click();
            phone.page().check("input[name=nilai][value='5']");
            phone.page().fill("#komentar", "Perlu lebih banyak latihan foto");
            phone.page().click("form[action$='/umpan-balik'] button");
            assertThat(phone.page().locator(".lp-notice")).containsText("Terima kasih");
            phone.check();
        }
        browser.visit("/pelatihan/kartu/" + tickets.token(session, business));
        page.click("main form button");
        assertThat(page.locator(".lp-notice")).containsText("sudah tercatat");
        browser.visit("/pelatihan/sesi/" + session + "/daftar-hadir");
        browser.screenshot("training-print");
    }

    private void concluded(Browser browser, UUID session) {
        sql.sql("update training.meeting set during = tstzrange(now() - interval '3 hours', now() - interval '1 hour') where session = :id").param("id", session).update();
        var page = browser.visit("/pelatihan/sesi/" + session + "/hadir");
        assertThat(page.locator("input[name=hadir]")).isChecked();
        page.locator("input[name^=sebelum]").fill("45");
        page.locator("input[name^=sesudah]").fill("88");
        page.click("form[action$='/nilai'] button");
        assertThat(page.locator(".lp-notice")).containsText("Nilai tersimpan");
        browser.screenshot("training-attendance");
        page.click("form[action$='/selesai'] button");
        assertThat(page.locator("main")).containsText("Tuntas");
    }

    private void certified(Browser browser, UUID session) throws Exception {
        CertificatesTest.letterhead(sql);
        var page = browser.page();
        page.navigate(browser.origin() + "/pelatihan/sesi/" + session + "/sertifikat");
        page.click("form[action$='/sertifikat'] button");
        page.locator("td a[href^='/lencana/']").waitFor();
        browser.visit("/pelatihan/sesi/" + session + "/sertifikat");
        browser.screenshot("training-certificates");
        var badge = page.getAttribute("td a[href^='/lencana/']", "href");
        try (var stranger = Browser.on(port)) {
            assertThat(stranger.visit(badge).locator("h1")).containsText("asli dan berlaku");
            stranger.screenshot("training-badge");
            var jws = Files.readString(stranger.page().waitForDownload(() -> stranger.page().locator("a[href$='.jwt']").click()).path());
            var key = stranger.context().request().get(stranger.origin() + SignatureCheck.header(jws).get("kid").asString().replaceFirst("https?://[^/]+", "")).text();
            assertThat(SignatureCheck.holds(jws, key)).isTrue();
            stranger.look(tickets.path(session, business));
            assertThat(Files.size(stranger.page().waitForDownload(() -> stranger.page().locator("a[href$='/sertifikat/isi']").click()).path())).isGreaterThan(10_000);
        }
        page.locator("summary:has-text('Cabut')").click();
        page.locator("input[name=alasan]").fill("Salah nama");
        page.click("form[action$='/cabut'] button");
        assertThat(page.locator("tbody")).containsText("Dicabut");
        assertThat(browser.look(badge).locator("h1")).containsText("dicabut");
    }

    private void laddered(OnTheLadder ladder) {
        ladder.before();
        try (var phone = Browser.on(port)) {
            ladder.after(phone);
        }
        ladder.moved();
    }
}
