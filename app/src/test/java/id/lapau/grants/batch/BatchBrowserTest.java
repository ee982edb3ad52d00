package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class BatchBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void one_officer_prepares_and_another_looks_approves_and_downloads() throws IOException {
        var office = new Office(sql, vault);
        office.lists(2);
        for (int person = 0; person < 5; person++) office.proposed("bpum-2020", person);
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/usulan/baru");
            assertThat(page.textContent("main")).contains("Belum ada tahap yang dibuka");
            office.nextPhase("bpum-2020");
            office.quota("bpum-2020", 3);
            browser.visit("/usulan");
            browser.screenshot("batch-empty");
            browser.visit("/usulan/baru?program=bpum-2020&tanggal=2020-10-22");
            assertThat(page.textContent("main")).contains("Siapkan usulan 3 pelaku usaha?", "Sudah meninggal", "sisa kuota 3");
            browser.screenshot("batch-preview");
            page.click("form[action='/usulan'] button");
            page.waitForURL("**/usulan/rancangan/*");
            assertThat(page.textContent("main")).contains("orang lain yang menyetujuinya", "belum pernah menerima bantuan; omzet Rp 24.000.000 setahun", "berikutnya");
            assertThat(page.locator("form[action$='/setujui']").count()).isZero();
            browser.check();
            browser.screenshot("draft-own");
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh daftar CSV").click()).path())).contains("omzet Rp 24.000.000").doesNotContain(Office.nik(0));
        }
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/");
            assertThat(page.textContent(".lp-next")).contains("menunggu persetujuan Anda");
            browser.visit("/usulan");
            browser.screenshot("drafts-waiting");
            page.locator("main tbody a").first().click();
            page.locator("form[action$='/setujui']").waitFor();
            browser.check();
            browser.screenshot("draft");
            office.lists(1, 2);
            page.click("form[action$='/setujui'] button");
            page.getByText("tidak ada yang dibekukan").waitFor();
            browser.check();
            page.locator("main a.btn-primary").click();
            page.locator("h2", new com.microsoft.playwright.Page.LocatorOptions().setHasText("hal bergeser sejak disiapkan")).waitFor();
            browser.check();
            browser.screenshot("draft-moved");
        }
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/usulan/baru?program=bpum-2020&tanggal=2020-10-22");
            page.click("form[action='/usulan'] button");
            page.waitForURL("**/usulan/rancangan/*");
        }
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/usulan");
            page.locator("main tbody a").first().click();
            page.click("form[action$='/setujui'] button");
            page.locator("h1", new com.microsoft.playwright.Page.LocatorOptions().setHasText("001/BPUM-2020/2020")).waitFor();
            assertThat(page.textContent(".lp-notice")).contains("3 pelaku usaha");
            browser.check();
            browser.screenshot("batch");
            var file = page.waitForDownload(() -> page.getByText("Unduh untuk kementerian").click());
            assertThat(page.textContent(".ba-hash")).contains(SealedFile.of(Files.readAllBytes(file.path())).sha256());
            assertThat(page.waitForDownload(() -> page.getByText("Unduh yang tidak masuk").click()).path()).isNotEmptyFile();
            assertThat(Files.readString(page.waitForDownload(() -> page.getByText("Unduh ringkasan CSV").click()).path())).contains("Gunung Selasih");
            var batch = page.url().substring(browser.origin().length());
            browser.visit(batch + "/ulang");
            assertThat(page.textContent("main")).contains("3 dari 3 baris sama");
            browser.visit(batch + "?cari=tidak-ada");
            browser.visit("/usulan");
            browser.screenshot("batches");
            browser.visit("/usulan/rancangan");
            browser.screenshot("drafts");
        }
        try (var auditor = Browser.on(port).loginAs("auditor")) {
            assertThat(auditor.visit("/usulan").content()).doesNotContain("/usulan/baru");
        }
    }
}
