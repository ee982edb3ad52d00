package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import id.lapau.demo.AnswersGenerator;
import id.lapau.demo.GeneratedAnswers;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class PaymentBrowserTest {

    private static final LocalDate DECREED = LocalDate.of(2020, 11, 9);

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Test void an_officer_takes_in_a_decree_and_a_bank_report_decides_what_waits_and_finds_every_rupiah() throws IOException {
        TestUsers.ensure(users);
        var people = SentOffice.people(60);
        var answers = AnswersGenerator.generate(3, DECREED, 2_400_000, people);
        answers.write(folder);
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/pencairan");
            browser.screenshot("payment-empty");
            browser.visit("/pencairan/berkas");
            new SentOffice(sql, vault).send("bpum-2020", people);
            handIn(browser, "decree", "2020-11-09", "", GeneratedAnswers.DECREE);
            browser.check();
            browser.screenshot("answer-ready");
            page.getByText("Lampiran", new com.microsoft.playwright.Page.GetByTextOptions().setExact(false)).first().waitFor();
            browser.visit(page.locator("table a[href*='/lembar/']").first().getAttribute("href"));
            browser.screenshot("answer-sheet");
            page.goBack();
            take(browser);
            browser.check();
            browser.screenshot("answer-taken");
            browser.visit("/pencairan/perbedaan");
            browser.screenshot("answer-differences");
            page.locator("tr", new LocatorOptions().setHasText("Nama berbeda")).locator("a").first().click();
            browser.check();
            browser.screenshot("answer-row");
            page.fill("#alasan", "abc");
            page.click("button.btn-primary:has-text('Benar, catat')");
            assertThat(page.textContent(".lp-errors")).contains("lima huruf");
            page.fill("#alasan", "sudah dicek dengan e-KTP");
            page.click("button.btn-primary:has-text('Benar, catat')");
            assertThat(page.textContent(".lp-notice")).contains("Keputusan dicatat");
            browser.check();
            browser.screenshot("answer-decided");
            page.locator(".lp-onward a").click();
            assertThat(page.textContent("main")).contains("Apakah ini orangnya", "Lewati dahulu");
            browser.visit("/pencairan/perbedaan?beda=AMOUNT");
            page.locator("tbody a").first().click();
            assertThat(page.locator("table").first().textContent()).contains("Rp 1.200.000", "Rp 2.400.000");
            browser.check();
            browser.visit("/pencairan/belum-dijawab");
            browser.screenshot("unanswered");
            assertThat(page.locator("tbody tr").count()).isEqualTo(answers.unanswered().size());
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh CSV").click()).path())).contains("Gunung Selasih");
            handIn(browser, "bank", "2021-02-28", "BRI", "bri-laporan-1.csv");
            take(browser);
            browser.screenshot("bank-taken");
            browser.visit("/pencairan");
            browser.screenshot("reconciliation");
            assertThat(page.textContent("main")).contains("001/BPUM-2020/2020", "Bukan usulan kita", "Selisih");
            browser.visit("/pencairan/penerima?keadaan=PAID");
            browser.screenshot("recipients");
            page.locator("tbody a").first().click();
            browser.check();
            browser.screenshot("passbook");
            browser.visit("/pencairan/tenggat");
            browser.screenshot("deadlines");
            browser.visit("/pencairan/ditolak");
            browser.screenshot("refused");
            page.click("button:has-text('Buka lagi')");
            assertThat(page.url()).contains("/meja/");
            browser.visit("/pencairan/ditolak?langkah=OPEN");
            assertThat(page.textContent("main")).contains("Dibuka lagi");
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh CSV").click()).path())).contains("Kata kementerian");
            browser.visit("/pencairan/berkas");
            browser.screenshot("answers");
            browser.visit("/");
        }
        try (var auditor = Browser.on(port).loginAs("auditor")) {
            assertThat(auditor.visit("/pencairan").content()).doesNotContain("/berkas/baru");
        }
    }

    private void handIn(Browser browser, String kind, String day, String bank, String file) {
        var page = browser.visit("/pencairan/berkas/baru?jenis=" + kind);
        if (kind.equals("decree")) browser.screenshot("answer-new");
        page.selectOption("#program", "bpum-2020");
        page.fill("#nomor", "17/SK/2020");
        page.fill("#tanggal", day);
        page.selectOption("#bank", bank);
        page.setInputFiles("#berkas", folder.resolve(file));
        page.click("button:has-text('Baca berkas')");
        page.locator("button:has-text('Ya, catat')").waitFor();
    }

    private static void take(Browser browser) {
        browser.page().click("button:has-text('Ya, catat')");
        browser.page().locator(".lp-onward").waitFor();
    }
}
