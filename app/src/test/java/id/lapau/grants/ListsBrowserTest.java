package id.lapau.grants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapauTest
class ListsBrowserTest {

    @LocalServerPort private int port;
    @Autowired private DemoUsers users;

    @BeforeEach
    void everybodyIsThere() {
        TestUsers.ensure(users);
    }

    @Test
    void a_list_with_foreign_headings_is_uploaded_its_columns_chosen_and_it_becomes_a_version() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            browser.visit("/rujukan");
            browser.screenshot("reference-missing");
            var page = browser.visit("/rujukan/baru?jenis=population");
            page.setInputFiles("#berkas", new FilePayload("penduduk.csv", "text/csv", ("nomor_induk;siapa;lahir;hidup atau tidak\n"
                    + "1310990101700091;Sutan Rajo;01-01-1970;hidup\n13109901;Upik;;hidup\n1310990201700092;Rina;02/01/1970;meninggal\n").getBytes(StandardCharsets.UTF_8)));
            page.fill("#sumber", "Disdukcapil Dharmasraya");
            page.fill("#tanggal", "2020-10-01");
            page.click("main form button");
            assertThat(page.locator("h1")).hasText("Pastikan kolom");
            assertThat(page.locator(".lp-problem")).containsText("Tidak dikenali dari judulnya: NIK, Nama, Status");
            browser.check();
            browser.screenshot("reference-columns");
            page.fill("#alasan", " ");
            page.locator("form[action$='/tarik'] button").click();
            assertThat(page.locator("h1")).hasText("Pastikan kolom");
            assertThat(page.locator(".lp-errors")).containsText("Isi alasan penarikan");
            page.selectOption("#kolom-0", "nik");
            page.click("form[action$='/kolom'] button");
            assertThat(page.locator(".lp-errors")).containsText("Belum ada kolom untuk");
            page.selectOption("#kolom-1", "name");
            page.selectOption("#kolom-2", "birth_date");
            page.selectOption("#kolom-3", "status");
            page.click("form[action$='/kolom'] button");
            assertThat(page.locator("main")).containsText("Baris yang bermasalah", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            browser.check();
            browser.screenshot("reference-version");
            browser.visit("/rujukan");
            browser.screenshot("reference-lists");
            assertThat(page.locator("main")).containsText("Disdukcapil Dharmasraya");
        }
    }

    @Test
    void the_head_changes_a_parameter_and_that_is_a_new_version_with_its_difference() {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            browser.visit("/program");
            browser.screenshot("programme-list");
            var page = browser.visit("/program/bpum-2020");
            browser.screenshot("programme-rules");
            browser.visit("/program/bpum-2020/ubah");
            page.fill("#nilai-minAge", "tua");
            page.fill("#alasan", "Surat Kepala Dinas 12/2020");
            page.click("main form.lp-sheet button");
            assertThat(page.locator(".lp-errors")).containsText("bilangan bulat");
            browser.check();
            page.fill("#nilai-minAge", "18");
            page.click("main form.lp-sheet button");
            assertThat(page.locator(".lp-notice")).containsText("Versi 2 sudah disimpan");
            assertThat(page.locator("ins")).hasText("18 tahun");
            browser.check();
            browser.screenshot("programme-versions");
        }
        try (var browser = Browser.on(port).loginAs("auditor")) {
            var page = browser.visit("/program/bpum-2020");
            assertThat(page.locator("a[href$='/ubah']")).hasCount(0);
        }
    }
}
