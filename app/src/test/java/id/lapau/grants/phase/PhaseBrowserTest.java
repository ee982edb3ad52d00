package id.lapau.grants.phase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapauTest
class PhaseBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;

    private Page page;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void a_verifier_plans_asks_and_records_and_the_head_opens_signs_and_orders() throws Exception {
        String phase;
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            page = browser.visit("/tahap/baru?program=bpum-2020");
            page.fill("#nama", "Percobaan layar");
            page.fill("#buka", "2020-10-01");
            page.fill("#tutup", "2020-11-30");
            press("Simpan rencana");
            assertThat(page.locator(".lp-notice")).containsText("direncanakan");
            browser.check();
            phase = page.url().substring(browser.origin().length());
            page.locator("main a.btn[href^='/surat-menyurat/baru']").first().click();
            assertThat(page.locator("h1")).hasText("Catat surat");
            browser.check();
            page.check("input[name=arah][value=OUT]");
            page.fill("#nomor", "518/211/Kop-UKM/2020");
            page.fill("#tanggal", "2020-10-02");
            page.fill("#pihak", "Dinas Koperasi UKM Provinsi Sumatera Barat");
            page.fill("#hal", "Permintaan kuota BPUM tahap satu");
            page.fill("#batas", "2020-10-16");
            press("Simpan surat");
            assertThat(page.locator(".lp-notice")).containsText("dicatat");
            page.setInputFiles("#berkas", new FilePayload("surat.pdf", "application/pdf", "%PDF-1.4 uji".getBytes(StandardCharsets.US_ASCII)));
            press("Tambah berkas");
            assertThat(page.locator("main")).containsText("surat.pdf");
            browser.check();
            browser.screenshot("letter");
            var file = page.waitForDownload(() -> press("Unduh surat.pdf"));
            assertThat(Files.readString(file.path())).startsWith("%PDF-1.4 uji");
            browser.visit(phase);
            page.getByText("Catat kuota").click();
            page.selectOption("#macam", "GIVEN");
            page.selectOption("#pihak", "PROVINCE");
            page.fill("#tanggal", "2020-10-12");
            page.fill("#jumlah", "x");
            press("Simpan kuota");
            assertThat(page.locator(".lp-errors")).containsText("jumlah orang");
            browser.check();
            page.fill("#jumlah", "1.250");
            press("Simpan kuota");
            assertThat(page.locator("main")).containsText("1.250 orang");
            browser.check();
        }
        try (var browser = Browser.on(port).loginAs("kepala")) {
            page = browser.visit("/");
            assertThat(page.locator(".lp-next")).containsText("Tanda tangani");
            browser.visit("/surat-menyurat?cari=518/211");
            browser.screenshot("letters");
            page.locator("tbody a").first().click();
            press("Tandai dikirim");
            assertThat(page.locator(".lp-badge").first()).containsText("dikirim");
            assertThat(page.locator("main")).containsText("lewat batas jawab");
            browser.visit("/surat-menyurat?lewat=true");
            assertThat(page.locator("tbody")).containsText("518/211/Kop-UKM/2020");
            browser.visit("/surat-menyurat?cari=tidak-ada");
            browser.visit(phase);
            press("Buka tahap ini");
            assertThat(page.locator(".lp-notice")).containsText("diperbarui");
            browser.check();
            browser.screenshot("phase");
            browser.visit("/tahap/aturan/bpum-2020/ubah");
            browser.screenshot("rule-edit");
            page.selectOption("#urutan-1", "VULNERABLE");
            page.selectOption("#urutan-2", "NEVER_HELPED");
            page.selectOption("#urutan-3", "SMALLER");
            page.fill("#dasar", "Keputusan Kepala Dinas 14/2020");
            page.fill("#alasan", "Yang rentan didahulukan");
            press("Simpan versi baru");
            assertThat(page.locator(".lp-notice")).containsText("versi baru");
            browser.check();
            browser.visit("/tahap?program=bpum-2020");
            browser.screenshot("phases");
        }
        try (var visitor = Browser.on(port)) {
            page = visitor.visit(phase.replace("/tahap/", "/umum/urutan/"));
            assertThat(page.locator("main")).containsText("Belum pernah menerima bantuan");
            assertThat(page.locator(".ph-seed").textContent()).matches("\\s*[0-9a-f]{64}\\s*");
            visitor.screenshot("published-rule");
        }
        try (var auditor = Browser.on(port).loginAs("auditor")) {
            assertThat(auditor.visit(phase).content()).doesNotContain("Catat kuota").doesNotContain("Tutup tahap");
            auditor.visit("/surat-menyurat");
        }
    }

    private void press(String button) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
