package id.lapau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.lapau.identity.DemoUsers;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class MessagesBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void an_officer_sends_by_tap_and_by_file_takes_back_and_words_the_text_anew() throws Exception {
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = browser.visit("/pesan");
            browser.screenshot("messages-empty");
            transaction.executeWithoutResult(_ -> {
                outbox.send(TestTexts.phone("ui/1", Channel.WHATSAPP, "Buyung Malin", 1));
                outbox.send(TestTexts.phone("ui/2", Channel.SMS, "Rahma Yulianti", 2));
                outbox.send(TestTexts.phone("ui/3", Channel.SMS, "Upik Mariani", 3));
                outbox.send(TestTexts.mail("ui/4", "Hendra Gunawan"));
            });
            browser.visit("/pesan");
            browser.screenshot("messages");
            assertThat(page.textContent("main")).contains("server surel belum disetel").doesNotContain("0812000000");
            browser.context().route("https://wa.me/**", (Route route) -> route.fulfill(new Route.FulfillOptions().setBody("WhatsApp")));
            var whatsApp = browser.context().waitForPage(() -> page.getByText("Kirim lewat WhatsApp").click());
            whatsApp.waitForURL("https://wa.me/**");
            assertThat(whatsApp.url()).contains("6281200000001", "Buyung");
            whatsApp.close();
            page.navigate(browser.origin() + "/pesan?keadaan=SENT");
            page.getByText("Buyung Malin").first().click();
            page.getByText("Pesan untuk Buyung Malin").first().waitFor();
            browser.check();
            page.getByText("Kembalikan ke menunggu").click();
            assertThat(page.textContent(".lp-notice")).contains("menunggu");
            browser.screenshot("message");
            browser.visit("/pesan/sms");
            page.getByText("Buat berkas dari 2 SMS").click();
            browser.check();
            browser.screenshot("messages-files");
            var file = Files.readString(page.waitForDownload(() -> page.locator("td a.btn").click()).path());
            assertThat(file).contains("6281200000002", "Rahma Yulianti").doesNotContain("Buyung");
            assertThat(Files.readString(page.waitForDownload(() -> page.locator("td a.btn").click()).path())).isEqualTo(file);
            browser.visit("/pesan?cari=tidak-ada");
            texts(browser);
        }
        try (var browser = Browser.on(port).loginAs("auditor")) {
            assertThat(browser.visit("/pesan").content()).doesNotContain("data-tap");
        }
    }

    private static void texts(Browser browser) {
        var page = browser.visit("/teks");
        browser.screenshot("texts");
        browser.visit("/teks/batch.text-statement");
        browser.visit("/teks/batch.text-proposed");
        page.fill("#badan", "Yth. {nama}, {gaji} {kantor}");
        page.click("button[value=simpan]");
        assertThat(page.textContent(".lp-errors")).contains("gaji", "alasan");
        browser.check();
        page.fill("#badan", "Yth. {nama}, usaha Anda diusulkan. {kantor}");
        page.click("button[value=lihat]");
        assertThat(page.textContent(".wo-preview")).contains("Yth. Rahma Yulianti, usaha Anda diusulkan.");
        page.fill("#alasan", "Lebih pendek");
        page.click("button[value=simpan]");
        page.getByText("Versi 1 berlaku mulai sekarang").waitFor();
        browser.check();
        browser.screenshot("text");
        browser.visit("/teks/batch.text-proposed?versi=0");
    }
}
