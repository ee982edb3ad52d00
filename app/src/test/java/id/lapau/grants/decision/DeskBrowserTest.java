package id.lapau.grants.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lapau.grants.batch.Office;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class DeskBrowserTest {

    private static final String WHOLE_NIK = "1310 9911 0280 0002";

    @LocalServerPort private int port;
    @Autowired private DemoUsers users;
    @Autowired private Vault vault;
    @Autowired private JdbcClient sql;

    private UUID mistyped;

    /** Five rows: eligible, a NIK with two digits swapped, the same person twice, deceased, and too large a business. */
    @BeforeEach void a_desk_with_work() {
        TestUsers.ensure(users);
        new Office(sql, vault).lists(3);
        var desk = new Desk(sql, vault);
        desk.proposed(Office.nik(0), Office.name(0), 24_000_000);
        mistyped = desk.proposed("1310991102080002", Office.name(1), 24_000_000);
        desk.proposed(Office.nik(0), Office.name(0), 36_000_000);
        desk.proposed(Office.nik(3), Office.name(3), 24_000_000);
        desk.proposed(Office.nik(4), Office.name(4), 400_000_000);
        desk.proposed("", Office.name(5), 24_000_000);
    }

    @AfterEach void no_lists() {
        new Office(sql, vault).withdrawLists();
    }

    @Test void a_screening_is_started_watched_and_leads_to_the_desk() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/penyaringan");
            screened(page);
            assertThat(page.locator("main")).containsText("Perlu diperiksa");
            page.locator("main a[href*='hasil=review']").first().click();
            assertThat(page.locator("h1")).hasText("Meja periksa");
        }
    }

    private static void screened(Page page) {
        page.selectOption("#program", "bpum-2020");
        page.fill("#tanggal", "2020-10-22");
        page.click("form[action='/penyaringan'] button");
        page.locator("main a[href*='hasil=review']").first().waitFor();
    }

    @Test void an_officer_works_through_the_queue() throws IOException {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/meja");
            browser.visit("/penyaringan");
            screened(page);
            browser.visit("/meja");
            browser.screenshot("desk-queue");
            assertThat(page.locator(".dk-tab[aria-current]")).containsText("Menunggu petugas");
            browser.visit("/meja?hasil=&keputusan=");
            browser.screenshot("desk-queue-all");
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh CSV").click()).path())).contains("Mulyadi Saputra").doesNotContain("80002");
            searches(browser);
            reveals(browser);
            corrects(browser);
            refuses(browser);
        }
    }

    private void searches(Browser browser) {
        var page = browser.page();
        browser.visit("/meja");
        page.fill("#cari-nik", Office.nik(0));
        page.click("form[action='/meja/cari-nik'] button");
        assertThat(page.locator("main tbody tr")).hasCount(2);
        assertThat(page.url()).doesNotContain(Office.nik(0));
        browser.check();
        browser.visit("/meja?hasil=&keputusan=&cari=tidak+ada");
        assertThat(page.locator(".lp-empty")).isVisible();
    }

    private void reveals(Browser browser) {
        var page = browser.visit("/meja/" + mistyped);
        browser.screenshot("desk-proposal");
        assertThat(page.content()).doesNotContain(WHOLE_NIK);
        assertThat(page.locator(".dk-compare")).containsText("berbeda di angka ke-");
        page.getByText("Tampilkan nomor lengkap").click();
        assertThat(page.locator(".dk-compare")).containsText(WHOLE_NIK);
        browser.check();
        assertThat(sql.sql("select count(*) from audit.entry where action = 'PROPOSAL_REVEALED' and subject_id = :id").param("id", mistyped.toString())
                .query(Integer.class).single()).isEqualTo(1);
    }

    private void corrects(Browser browser) {
        var page = browser.visit("/meja/" + mistyped);
        page.keyboard().press("p");
        page.fill("#phone", "12");
        page.fill("#alasan-perbaikan", "lihat KTP");
        page.getByText("Simpan perbaikan").click();
        assertThat(page.locator(".lp-errors")).containsText("nomor Indonesia");
        browser.check();
        browser.screenshot("desk-correct");
        browser.visit("/meja");
        page.keyboard().press("o");
        assertThat(page.locator("h1")).containsText(Office.name(1));
        page.keyboard().press("n");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lp-notice")).containsText("sudah disaring lagi");
        assertThat(page.locator("main")).containsText("memenuhi semua aturan");
        assertThat(page.locator("[rel=next]")).isVisible();
        browser.check();
    }

    private void refuses(Browser browser) {
        var page = browser.visit("/meja?hasil=ineligible&keputusan=PROPOSED");
        browser.screenshot("desk-bulk");
        page.click("main tbody tr a >> nth=0");
        browser.check();
        browser.screenshot("desk-duplicate");
        page.keyboard().press("t");
        page.keyboard().press("Enter");
        page.fill("#alasan", "Sudah diusulkan di baris lain");
        page.keyboard().press("t");
        assertThat(page.locator("#alasan")).hasValue("Sudah diusulkan di baris laint");
        page.fill("#alasan", "Sudah diusulkan di baris lain");
        page.getByText("Tolak", new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator(".lp-notice")).containsText("Rahma Yulianti ditolak");
        browser.check();
        page.keyboard().press("u");
        assertThat(page.locator("h1")).containsText("Rahma Yulianti");
        browser.check();
        browser.screenshot("desk-decided");
        browser.visit("/meja?hasil=ineligible&keputusan=PROPOSED");
        page.fill("#alasan-semua", "Terbukti tidak memenuhi");
        page.click("form[action^='/meja/tolak-terbukti'] button");
        assertThat(page.locator(".lp-notice")).containsText("2 usulan ditolak");
    }

    @Test void of_two_officers_with_the_same_proposal_open_the_second_is_told() {
        try (var one = Browser.on(port).loginAs("verifikator"); var other = Browser.on(port).loginAs("kepala")) {
            one.visit("/penyaringan");
            screened(one.page());
            for (var browser : new Browser[] {one, other}) browser.visit("/meja/" + mistyped).fill("#alasan", "Sudah dilihat KTP");
            one.page().click("button[data-key=t]");
            assertThat(one.page().locator(".lp-notice")).containsText("ditolak");
            other.page().click("button[data-key=t]");
            assertThat(other.page().locator(".lp-problem")).containsText("petugas lain");
            other.check();
        }
    }

    @Test void a_nagari_officer_sees_and_an_auditor_reads_but_neither_decides() {
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/meja/" + mistyped);
            assertThat(page.locator("#putusan")).hasCount(0);
        }
        try (var browser = Browser.withoutScripts(port).loginAs("nagari")) {
            var page = browser.visit("/meja/" + mistyped);
            assertThat(page.locator("#putusan")).hasCount(0);
            assertThat(page.getByText("Tampilkan nomor lengkap")).hasCount(0);
        }
    }
}
