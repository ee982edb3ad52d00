package id.lapau.grants.appeal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.grants.batch.Office;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Nik;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import id.lapau.testing.TestUsers;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class AppealBrowserTest {

    private static final String WHY = "Saya memang berdagang lontong setiap hari di Pasar Koto Padang.";

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @Autowired AppealTickets tickets;
    @Autowired StatusBook statuses;

    private Office office;
    private UUID row;

    @BeforeEach void a_row_that_a_verifier_refused() throws Exception {
        TestUsers.ensure(users);
        office = new Office(sql, vault);
        office.lists();
        office.programme("uji-sanggah-" + UUID.randomUUID());
    }

    private void refused(String programme, int person) throws Exception {
        row = office.proposed(office.programme(programme), person);
        sql.sql("update grants.proposal set nik_hash = :nik where id = :id").param("nik", vault.fingerprint(Office.nik(person))).param("id", row).update();
        try (var verifier = client("verifikator")) {
            verifier.screen(programme, "2020-10-22");
            await();
            var page = verifier.get("/meja/" + row);
            verifier.post("/meja/" + row + "/tolak", Map.of("versi", page.select("input[name=versi]").attr("value"), "alasan", "usahanya tidak ditemukan"));
        }
        assertThat(state()).isEqualTo("REFUSED");
    }

    private void await() throws InterruptedException {
        var end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end && sql.sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single()) Thread.sleep(50);
    }

    private OfficeClient client(String user) throws Exception {
        var client = new OfficeClient("http://localhost:" + port);
        client.signIn(user, TestUsers.PASSWORD);
        return client;
    }

    private String state() {
        return sql.sql("select state from grants.proposal where id = :id").param("id", row).query(String.class).single();
    }

    private static String born(int person) {
        return new Nik(Office.nik(person)).birthDate(LocalDate.of(2026, 1, 1)).toString();
    }

    private static void ask(Page page, String nik, String born) {
        page.fill("#nik", nik);
        page.fill("#lahir", born);
        page.click("main form button");
    }

    @Test void somebody_refused_sees_why_appeals_and_reads_the_decision_of_another_officer() throws Exception {
        refused("uji-sanggah", 5);
        String number;
        try (var browser = Browser.on(port)) {
            var page = browser.visit("/masuk");
            page.click("a[href='/status']");
            browser.check();
            browser.screenshot("status-ask");
            ask(page, Office.nik(5), born(5));
            assertThat(page.locator("main")).containsText("Tidak memenuhi syarat");
            assertThat(page.locator("main")).not().containsText("usahanya tidak ditemukan");
            page.click(".ap-appeal summary");
            browser.check();
            browser.screenshot("status-refused");
            page.fill("#uraian", WHY);
            page.setInputFiles("#berkas", new FilePayload("lapak.pdf", "application/pdf", "%PDF-1.4 uji".getBytes(StandardCharsets.US_ASCII)));
            page.click(".ap-appeal button");
            assertThat(page.locator(".ap-number")).isVisible();
            browser.check();
            browser.screenshot("appeal-filed");
            number = page.locator(".ap-number").textContent();
        }
        decided();
        assertThat(state()).isEqualTo("PROPOSED");
        try (var browser = Browser.on(port)) {
            var page = browser.visit("/sanggahan");
            page.fill("#nomor", number.toLowerCase());
            page.fill("#lahir", born(5));
            page.click("main form button");
            assertThat(page.locator("main")).containsText("Lapaknya sudah dilihat petugas");
            browser.check();
            browser.screenshot("appeal-tracked");
        }
        assertThat(sql.sql("select count(*) from outbox.message where cause = 'appeal-decided/' || (select id from grants.appeal where proposal = :row)").param("row", row).query(Integer.class).single()).isOne();
        assertThat(sql.sql("select string_agg(action, ' ' order by number) from audit.entry where subject_type = 'appeal' and subject_id = (select id::text from grants.appeal where proposal = :row)").param("row", row).query(String.class).single())
                .isEqualTo("APPEAL_FILED APPEAL_EXAMINED APPEAL_PAPER_OPENED APPEAL_ACCEPTED");
    }

    /** The verifier who refused may not; the head may. */
    private void decided() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/sanggah?cari=" + Office.name(5).split(" ")[0]);
            browser.screenshot("appeals");
            page.locator("tbody a").first().click();
            assertThat(page.locator("main")).containsText("Anda yang menolak baris ini");
            browser.check();
        }
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/sanggah?cari=" + Office.name(5).split(" ")[0]);
            page.locator("tbody a").first().click();
            page.click("form[action$='/periksa'] button");
            assertThat(page.locator(".lp-notice")).isVisible();
            page.waitForDownload(() -> page.locator("a[href$='/unduh']").click());
            page.fill("#alasan", "abc");
            page.click("button[name=terima][value=true]");
            assertThat(page.locator(".lp-problem")).containsText("lima huruf");
            browser.check();
            browser.screenshot("appeal");
            page.fill("#alasan", "Lapaknya sudah dilihat petugas");
            page.click("button[name=terima][value=true]");
            assertThat(page.locator(".lp-notice")).containsText("Putusan dicatat");
            browser.check();
            page.navigate(browser.origin() + "/sanggah?cari=tidak-ada");
            browser.check();
        }
    }

    @Test void an_unknown_number_a_wrong_date_and_a_number_never_proposed_are_one_answer() throws Exception {
        refused("uji-sanggah-2", 6);
        try (var stranger = new OfficeClient("http://localhost:" + port)) {
            stranger.get("/status");
            var wrongDate = stranger.post("/status", Map.of("nik", Office.nik(6), "lahir", "1970-01-01")).select("main").text();
            stranger.get("/status");
            var unknown = stranger.post("/status", Map.of("nik", Office.nik(10), "lahir", born(10))).select("main").text();
            assertThat(wrongDate).isEqualTo(unknown).contains("Tidak ada usulan");
        }
    }

    @Test void an_unknown_number_and_a_wrong_date_cost_the_same_queries_and_seals() throws Exception {
        refused("uji-sanggah-4", 8);
        var wrongDate = work(Office.nik(8), LocalDate.of(1970, 1, 1));
        assertThat(work(Office.nik(10), LocalDate.of(1970, 1, 1))).isEqualTo(wrongDate);
        assertThat(work(Office.nik(10), LocalDate.parse(born(10)))).isEqualTo(wrongDate).contains("fingerprint", "open", "sql");
    }

    /** What is called of vault and database, in order, when a stranger asks. */
    private List<String> work(String nik, LocalDate born) {
        var calls = new ArrayList<String>();
        var counted = new StatusBook(counting(JdbcClient.class, sql, calls), counting(Vault.class, vault, calls), tickets, Clock.systemUTC());
        calls.clear();
        assertThat(counted.of(new Nik(nik), born)).isEmpty();
        return List.copyOf(calls);
    }

    private static <T> T counting(Class<T> type, T real, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            calls.add(method.getName());
            return method.invoke(real, arguments);
        }));
    }

    @Test void a_rejected_appeal_is_final_and_says_so_until_the_row_is_decided_anew() throws Exception {
        refused("uji-sanggah-5", 9);
        try (var head = client("kepala"); var admin = client("admin")) {
            admin.get("/sanggah/baru/" + row);
            admin.post("/sanggah/baru/" + row, Map.of("isi", WHY), List.of());
            var appeal = sql.sql("select id from grants.appeal where proposal = :row").param("row", row).query(UUID.class).single();
            admin.get("/sanggah/" + appeal);
            assertThat(admin.post("/sanggah/" + appeal + "/putuskan", Map.of("versi", "0", "terima", "false", "alasan", "Usahanya memang tidak ada")).text()).contains("petugas lain harus memutuskan");
            head.get("/sanggah/" + appeal);
            assertThat(head.post("/sanggah/" + appeal + "/putuskan", Map.of("versi", "0", "terima", "false", "alasan", "NIK 1310 9901 0101 8000 01 lain")).text()).contains("tanpa NIK");
            head.post("/sanggah/" + appeal + "/putuskan", Map.of("versi", "0", "terima", "false", "alasan", "Usahanya memang tidak ada"));
            head.get("/sanggah/baru/" + row);
            assertThat(head.post("/sanggah/baru/" + row, Map.of("isi", WHY), List.of()).text()).contains("putusannya tetap");
        }
        assertThat(state()).isEqualTo("REFUSED");
        var told = statuses.of(new Nik(Office.nik(9)), LocalDate.parse(born(9))).getFirst();
        assertThat(told.ticket()).isEmpty();
        assertThat(told.nextKey()).isEqualTo("appeal.next.final");
    }

    @Test void whoever_asks_too_often_waits() throws Exception {
        try (var stranger = new OfficeClient("http://localhost:" + port)) {
            for (int i = 0; i < 5; i++) {
                stranger.get("/status");
                stranger.post("/status", Map.of("nik", Office.nik(11), "lahir", "1970-01-01"));
            }
            stranger.get("/status");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> stranger.post("/status", Map.of("nik", Office.nik(11), "lahir", "1970-01-01")))).hasMessageContaining("429");
        }
    }

    @Test void an_officer_files_an_appeal_for_somebody_once() throws Exception {
        refused("uji-sanggah-3", 7);
        try (var head = client("kepala")) {
            head.get("/sanggah/baru/" + row);
            assertThat(head.post("/sanggah/baru/" + row, Map.of("isi", "pendek"), List.of()).text()).contains("sedikitnya 20 huruf");
            assertThat(head.post("/sanggah/baru/" + row, Map.of("isi", WHY), List.of()).text()).contains("hanya ditampilkan sekali");
            head.get("/sanggah/baru/" + row);
            assertThat(head.post("/sanggah/baru/" + row, Map.of("isi", WHY), List.of()).text()).contains("Sudah ada sanggahan");
        }
    }
}
