package id.lapau.grants.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.grants.batch.Office;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class FieldBrowserTest {

    private static final int VISITS = 30;
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @LocalServerPort private int port;
    @Autowired private JdbcClient sql;
    @Autowired private Vault vault;
    @Autowired private Registry registry;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DemoUsers users;

    private Rows rows;
    private Officer desi;

    @BeforeEach void a_nagari_with_an_officer() {
        TestUsers.ensure(users);
        desi = users.createIfAbsent("nagari", "Desi Nagari", Role.NAGARI_OFFICER, TestUsers.NAGARI, TestUsers.PASSWORD);
        rows = new Rows(sql, vault, registry, transaction);
    }

    private void toVisit(int many) {
        for (int i = 0; i < many; i++) rows.assigned(rows.proposed("131099%02d0180%04d".formatted(10 + i % 18, i + 1), "Pelaku Nomor " + (char) ('A' + i / 10) + (char) ('A' + i % 10)), desi.id(), LATER);
    }

    @Test void the_office_sends_its_officers_sees_how_far_they_are_and_reads_what_they_saw() throws IOException {
        for (int i = 0; i < 4; i++) rows.proposed(i);
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/lapangan");
            browser.screenshot("field-office-before");
            page.getByText("Tugaskan 4 usulan").click();
            assertThat(page.locator(".lp-notice")).containsText("4 usulan ditugaskan kepada 1 petugas");
            browser.check();
            reported(Office.name(0), Office.name(1));
            browser.visit("/lapangan");
            browser.screenshot("field-office");
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh CSV").click()).path())).contains("Desi Nagari").doesNotContain("131099");
            page.getByText(Office.name(1)).click();
            assertThat(page.locator("main")).containsText("Tidak ditemukan");
            browser.check();
            browser.screenshot("field-row");
            page.getByText("Buka usulan ini di meja periksa").click();
            assertThat(page.locator("#lapangan")).hasText("Verifikasi lapangan");
            browser.check();
            browser.screenshot("field-desk");
            browser.visit("/lapangan?langkah=OPEN");
            assertThat(page.locator("main tbody").first().locator("tr")).hasCount(2);
            page.locator("details.lp-sheet summary").click();
            page.locator("button[formaction]").click();
            assertThat(page.locator(".lp-notice")).containsText("2 tugas ditarik");
            browser.visit("/lapangan?cari=tidak+ada");
            assertThat(page.locator(".lp-empty")).isVisible();
        }
    }

    /** By the page's own form, without any script. */
    private void reported(String there, String notThere) throws IOException {
        try (var browser = Browser.withoutScripts(port).loginAs("nagari")) {
            var page = browser.visit("/lapangan/saya");
            page.getByText(there).press("Enter");
            browser.screenshot("field-form-plain");
            page.check("#keadaan");
            page.fill("#sejak", "17");
            page.getByText("Kirim laporan").press("Enter");
            assertThat(page.locator(".lp-errors")).containsText("empat angka");
            browser.check();
            page.fill("#sejak", "2017");
            page.fill("#usaha", "Warung lontong");
            page.setInputFiles("#foto", new FilePayload("warung.jpg", "image/jpeg", PhotoTest.picture("jpeg", 1600, 1200)));
            page.getByText("Kirim laporan").press("Enter");
            assertThat(page.locator(".lp-notice")).containsText("Laporan diterima");
            page.getByText(notThere).press("Enter");
            page.check("input[value=NOT_FOUND]");
            page.fill("#catatan", "Kata tetangga sudah pindah");
            page.getByText("Kirim laporan").press("Enter");
            assertThat(page.locator(".lp-notice")).containsText("Laporan diterima");
        }
    }

    @Test void thirty_reports_written_without_a_signal_all_arrive_once_though_each_is_cut_off_at_first() throws IOException {
        toVisit(VISITS);
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var page = browser.visit("/lapangan/saya");
            page.locator("#buku[data-offline=ready]").waitFor();
            browser.screenshot("field-mine");
            browser.context().setOffline(true);
            page.reload();
            page.locator("#buku[data-ready=yes]").waitFor();
            assertThat(page.locator("#tugas > li")).hasCount(VISITS);
            assertThat(page.locator("#keadaan-buku")).containsText("Tanpa sinyal");
            for (int i = 0; i < VISITS; i++) written(browser, i);
            assertThat(page.locator("#tugas .lp-badge-wait")).hasCount(VISITS);
            browser.screenshot("field-mine-offline");
            page.reload();
            assertThat(page.locator("#tugas .lp-badge-wait")).hasCount(VISITS);
            assertThat(rows.visits()).isZero();
            var cut = cutOff(browser);
            browser.context().setOffline(false);
            arrived(page);
            assertThat(cut).hasSize(VISITS);
            assertThat(rows.visits()).isEqualTo(VISITS);
            assertThat(sql.sql("select count(distinct proposal) from grants.field_visit").query(Integer.class).single()).isEqualTo(VISITS);
            assertThat(sql.sql("select count(*) from registry.obstacle where kind = 'DIGITAL' and business in (select business_id from grants.proposal)").query(Integer.class).single()).isEqualTo(1);
            assertThat(sql.sql("select count(*) from grants.field_visit where photo_sealed is not null").query(Integer.class).single()).isEqualTo(1);
            browser.screenshot("field-mine-sent");
        }
    }

    private void written(Browser browser, int number) throws IOException {
        var page = browser.page();
        page.locator("#tugas > li:not(:has(.lp-badge-wait)) h2 a").first().click();
        page.locator("#laporan").waitFor();
        if (number == 0) {
            browser.screenshot("field-form");
            page.setInputFiles("#foto", new FilePayload("warung.jpg", "image/jpeg", PhotoTest.picture("jpeg", 2400, 1600)));
            assertThat(page.locator("#foto-lihat")).isVisible();
            page.getByText("Hapus foto").click();
            assertThat(page.locator("#foto-lihat")).isHidden();
            page.setInputFiles("#foto", new FilePayload("warung.jpg", "image/jpeg", PhotoTest.picture("jpeg", 2400, 1600)));
            assertThat(page.locator("#foto-lihat")).isVisible();
            page.getByText("Kirim laporan").click();
            assertThat(page.locator(".lp-errors")).containsText("Pilih apakah usahanya ada");
        }
        page.check(number % 10 == 9 ? "input[value=CLOSED]" : "#keadaan");
        page.fill("#catatan", "Kunjungan nomor " + number);
        if (number == 0) page.check("input[name=kendala][value=DIGITAL]");
        page.getByText("Kirim laporan").click();
        page.locator("#daftar").waitFor();
    }

    /** The first time a report is sent, every third is cut off before it reaches the office; of the others the office has it, and the answer is lost. */
    private static Set<String> cutOff(Browser browser) {
        Set<String> cut = ConcurrentHashMap.newKeySet();
        browser.context().route("**/lapangan/saya/kirim-luring", route -> {
            var body = new String(route.request().postDataBuffer(), java.nio.charset.StandardCharsets.ISO_8859_1);
            var visit = body.replaceAll("(?s).*name=\"kunjungan\"\\s+([0-9a-f-]{36}).*", "$1");
            if (!cut.add(visit)) {
                route.resume();
                return;
            }
            if (cut.size() % 3 != 0) route.fetch();
            route.abort();
        });
        return cut;
    }

    /** Tries again by hand, as somebody would who sees that reports still wait. One that is on its way has not arrived: only the list of what was sent counts. */
    private static void arrived(Page page) {
        var again = page.locator("#kirim-semua");
        var sent = page.locator("#terkirim-daftar > li");
        for (int tries = 0; tries < 4 * VISITS && sent.count() < VISITS; tries++) {
            if (again.isVisible()) again.dispatchEvent("click");
            page.waitForTimeout(100);
        }
        assertThat(sent).hasCount(VISITS);
        assertThat(page.locator("#tugas > li")).hasCount(0);
    }

    @Test void a_draft_waits_sealed_for_its_officer_while_others_use_the_phone() {
        toVisit(2);
        var budi = users.createIfAbsent("budi", "Budi Nagari", Role.NAGARI_OFFICER, TestUsers.NAGARI, TestUsers.PASSWORD);
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var page = browser.visit("/lapangan/saya");
            page.locator("#buku[data-offline=ready]").waitFor();
            page.locator("#tugas h2 a").first().click();
            assertThat(page.locator("#konsep")).isVisible();
            page.fill("#catatan", "Rahasia dapur");
            page.getByText("Simpan sebagai konsep").click();
            assertThat(page.locator("#tugas .lp-badge-plain")).hasText("Konsep");
            browser.check();
            signedOut(page);
            assertThat(kept(page)).isEqualTo(List.of("owner 0", "task 0", "draft 1"));
            browser.loginAs(budi.name().split(" ")[0].toLowerCase());
            browser.visit("/lapangan/saya");
            assertThat(page.locator("#orang-lain")).containsText("1 laporan petugas lain");
            assertThat(page.locator("#tugas > li")).hasCount(0);
            assertThat(page.content()).doesNotContain("Rahasia dapur");
            signedOut(page);
            browser.loginAs("nagari");
            page.navigate(browser.origin() + "/lapangan/saya");
            assertThat(page.locator("#tugas .lp-badge-plain")).hasText("Konsep");
            page.locator("#tugas > li:has(.lp-badge-plain) h2 a").click();
            assertThat(page.locator("#catatan")).hasValue("Rahasia dapur");
        }
    }

    @Test void a_report_waits_while_the_session_is_over_and_goes_when_the_officer_signs_in_again() {
        toVisit(1);
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var page = browser.visit("/lapangan/saya");
            page.locator("#buku[data-offline=ready]").waitFor();
            browser.context().setOffline(true);
            page.locator("#tugas h2 a").click();
            page.check("#keadaan");
            assertThat(page.locator("#keadaan-buku")).containsText("tersimpan");
            page.reload();
            page.locator("#buku[data-ready=yes]").waitFor();
            assertThat(page.locator("#keadaan")).isChecked();
            page.getByText("Kirim laporan").click();
            assertThat(page.locator("#tugas .lp-badge-wait")).hasCount(1);
            browser.context().clearCookies();
            browser.context().setOffline(false);
            assertThat(page.locator("#keadaan-buku")).containsText("Masuk lagi");
            browser.screenshot("field-session-over");
            page.locator("#keadaan-buku a").click();
            page.locator("#username").waitFor();
            assertThat(rows.visits()).isZero();
            browser.loginAs("nagari");
            page.navigate(browser.origin() + "/lapangan/saya");
            assertThat(page.locator("#terkirim-daftar > li")).hasCount(1);
            assertThat(rows.visits()).isEqualTo(1);
        }
    }

    private static void signedOut(Page page) {
        page.locator(".lp-user summary").click();
        page.locator("form[action='/keluar'] button").click();
        page.locator("#username").waitFor();
        page.waitForTimeout(300);
    }

    private static Object kept(Page page) {
        return page.evaluate("""
                () => new Promise((done) => {
                  const asked = indexedDB.open('lapau-lapangan');
                  asked.onsuccess = () => {
                    const stores = ['owner', 'task', 'draft'];
                    const reading = asked.result.transaction(stores);
                    Promise.all(stores.map((name) => new Promise((counted) => {
                      const count = reading.objectStore(name).count();
                      count.onsuccess = () => counted(name + ' ' + count.result);
                    }))).then((all) => { asked.result.close(); done(all); });
                  };
                })""");
    }

    @Test void a_report_that_the_office_refuses_says_why_and_can_be_thrown_away() {
        toVisit(1);
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var page = browser.visit("/lapangan/saya");
            page.locator("#buku[data-offline=ready]").waitFor();
            page.locator("#tugas h2 a").first().click();
            page.check("#keadaan");
            sql.sql("update grants.field_assignment set state = 'TAKEN_BACK', ended_at = now()").update();
            page.getByText("Kirim laporan").click();
            assertThat(page.locator("#tugas .lp-badge-bad")).hasText("Ditolak");
            assertThat(page.locator("#tugas")).containsText("ditarik atau dialihkan");
            browser.screenshot("field-refused");
            page.getByText("Buang laporan ini").click();
            page.getByText("Yakin?").click();
            assertThat(page.locator("#tugas > li")).hasCount(0);
        }
    }

    @Test void only_the_book_of_visits_may_ask_where_the_phone_is() {
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var book = browser.page().navigate(browser.origin() + "/lapangan/saya").allHeaders();
            assertThat(book.get("permissions-policy")).contains("geolocation=(self)");
            assertThat(book.get("content-security-policy")).contains("worker-src 'self'").contains("manifest-src 'self'");
            var elsewhere = browser.page().navigate(browser.origin() + "/").allHeaders();
            assertThat(elsewhere.get("permissions-policy")).contains("geolocation=()");
            assertThat(elsewhere.get("content-security-policy")).doesNotContain("worker-src").doesNotContain("blob:");
        }
    }
}
