package id.lapau.grants.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lapau.grants.payment.answer.SentOffice;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ControlBrowserTest {

    private static final String DRAWN = "/pemeriksaan/sampel?dari=SENT&benih=dharmasraya&jumlah=10&rata=ya";
    private static final int SENT = 40;

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    @BeforeEach void anOfficeThatHasSent() {
        TestUsers.ensure(users);
        if (sql.sql("select count(*) from grants.batch").query(Integer.class).single() == 0) new SentOffice(sql, vault).send("bpum-2020", SentOffice.people(SENT));
    }

    @Test void the_ten_findings_stand_at_zero_until_one_is_found_and_then_lead_to_the_row_and_its_whole_story() throws IOException {
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/pemeriksaan");
            assertThat(page.locator("#temuan ~ table tbody tr").allTextContents()).hasSize(10).allMatch(row -> !row.contains("1"));
            screened("Rahma Yulianti", "DECEASED", true);
            screened("Buyung Yulianti", "STATE_EMPLOYEE", false);
            browser.visit("/pemeriksaan");
            browser.screenshot("control");
            assertThat(figures(page, "sudah meninggal")).containsExactly("1", "0");
            assertThat(figures(page, "ASN")).containsExactly("0", "1");
            browser.visit("/pemeriksaan/temuan/paid-twice");
            browser.visit("/pemeriksaan/temuan/deceased");
            browser.screenshot("control-cases");
            page.click("tbody a:has-text('Rahma Yulianti')");
            browser.check();
            browser.screenshot("control-story");
            var story = page.locator(".ct-what").allTextContents().stream().map(String::strip).toList();
            assertThat(story).containsExactlyInAnyOrder("Berkas diserahkan: Koto Padang.xlsx, lembar Data, baris 1", "Baris menjadi usulan",
                    "Dikirim dalam usulan 001/BPUM-2020/2020", "Disaring (aturan versi 1, per 2020-10-22): tidak memenuhi");
            assertThat(story).endsWith("Disaring (aturan versi 1, per 2020-10-22): tidak memenuhi");
            assertThat(downloaded(page)).contains("001/BPUM-2020/2020").doesNotContain("131099");
        }
    }

    @Test void somebody_is_found_by_name_or_nik_and_the_number_never_stands_in_an_address() {
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/pemeriksaan?cari=rahma");
            browser.screenshot("control-found");
            assertThat(page.locator("#cari-kisah ~ table tbody tr").allTextContents()).isNotEmpty().allMatch(row -> row.contains("Rahma"));
            browser.visit("/pemeriksaan?cari=tidakada");
            page.fill("#cari-nik", SentOffice.people(2).getLast().nik());
            page.click("button:has-text('NIK')");
            assertThat(page.url()).contains("/pemeriksaan/kisah/").doesNotContain("131099");
            assertThat(page.textContent("h1")).contains("Buyung Yulianti");
        }
    }

    @Test void the_same_seed_draws_the_same_rows_for_everybody_another_seed_others_and_each_draw_stands_in_the_book() throws IOException {
        var drawn = drawnBy("auditor", DRAWN);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(drawnBy("kepala", DRAWN)).isEqualTo(drawn);
        assertThat(drawnBy("kepala", DRAWN.replace("dharmasraya", "lapau"))).isNotEqualTo(drawn);
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/pemeriksaan/sampel");
            page.fill("#benih", "=1+1");
            page.fill("#jumlah", "5");
            page.click("button:has-text('Tarik sampel')");
            browser.check();
            browser.screenshot("control-sample");
            assertThat(page.textContent("main")).contains("5 dari " + SENT, "benih =1+1");
            assertThat(downloaded(page).lines()).hasSize(6);
            assertThat(noted()).containsExactly("SAMPLE_DRAWN", "SAMPLE_EXPORTED");
        }
    }

    private List<String> noted() {
        return sql.sql("select action from audit.entry where subject_type = 'sample' and subject_id = '=1+1' and actor_name = 'Hendra Auditor' and after_json like '%\"population\":40%' order by number")
                .query(String.class).list();
    }

    private List<String> drawnBy(String officer, String address) {
        try (var browser = Browser.on(port).loginAs(officer)) {
            return browser.visit(address).locator("tbody a").allTextContents();
        }
    }

    private static List<String> figures(Page page, String finding) {
        return page.locator("#temuan ~ table tbody tr", new Page.LocatorOptions().setHasText(finding)).locator(".text-end").allTextContents().stream().map(String::strip).toList();
    }

    private static String downloaded(Page page) throws IOException {
        return Files.readString(page.waitForDownload(() -> page.getByText("Unduh CSV").click()).path());
    }

    private void screened(String name, String code, boolean proven) {
        sql.sql("""
                with r as (insert into grants.screening_run (programme, programme_version, as_of, lists, rows, eligible, review, ineligible, changed, codes, screened_by, screened_by_name, screened_at)
                           values ('bpum-2020', 1, date '2020-10-22', '{}', 1, 0, 0, 1, 1, '{}', gen_random_uuid(), 'Uji', now()) returning id)
                insert into grants.screening_result (proposal, run, decision, codes, proven, outcome_sealed, fingerprint)
                select p.id, r.id, case when :proven then 'ineligible' else 'review' end, array[:code], case when :proven then array[:code] else '{}' end, '', '' from grants.proposal p, r where p.name = :name""")
                .param("name", name).param("code", code).param("proven", proven).update();
    }
}
