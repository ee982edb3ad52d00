package id.lapau.registry;

import static id.lapau.registry.Sightings.nik;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Actor;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapauTest
class RegistryBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Registry registry;
    private PersonId siti;
    private PersonId desmawati;
    private Recognition double_;

    @BeforeEach void people() {
        TestUsers.ensure(users);
        siti = seen(Sightings.of("Siti Aminah", nik(1)).born("1980-03-10").phone("081234567890").row(1)).person();
        double_ = seen(Sightings.of("Siti Aminah, S.Pd", null).born("1980-03-10").address("Jorong Koto").line("Jahit pakaian").row(2));
        seen(Sightings.of("Budi Santoso", nik(1)).row(3));
        desmawati = seen(Sightings.of("Desmawati", nik(4)).nagari(TestUsers.NAGARI.code()).row(4)).person();
        seen(Sightings.of("Zubaidah", nik(4)).row(5));
    }

    private Recognition seen(Sightings sighting) {
        return registry.recogniseAll(List.of(sighting.seen()), Actor.SYSTEM).getFirst();
    }

    @Test void an_officer_finds_a_person_looks_closer_corrects_and_merges() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/pelaku?cari=Sitti+Aminah");
            assertThat(page.locator("main table").innerText()).contains("Siti Aminah").doesNotContain("Desmawati");
            browser.visit("/pelaku");
            browser.screenshot("registry-persons");
            page.fill("#nik", "1310 9910 0380 0001");
            page.click("form[action='/pelaku/cari-nik'] button");
            assertThat(page.url()).endsWith("/pelaku/" + siti);
            browser.check();
            assertThat(page.content()).contains("1310********0001").doesNotContain("1310 9910 0380 0001");
            browser.screenshot("registry-person");
            page.click("form[action$='/ungkap'] button");
            assertThat(page.content()).contains("1310 9910 0380 0001");
            browser.check();
            correct(browser);
            merge(browser);
            lists(browser);
            consent(browser);
            business(browser);
        }
    }

    private void matching(Browser browser) {
        var page = browser.visit("/pelaku/pencocokan");
        page.click("summary:has-text('Saudara kembar')");
        assertThat(page.locator("main").textContent()).contains("15 digit pertama NIK sama", "NIK jauh berbeda", "1.000.000 orang rekaan");
        browser.check();
        browser.screenshot("registry-matching");
    }

    private void lists(Browser browser) {
        var page = browser.visit("/usaha?urut=pemilik");
        browser.screenshot("registry-businesses");
        assertThat(page.request().get(browser.origin() + "/usaha/daftar.csv?cari=Siti").text()).contains("Jahit pakaian,\"Siti Aminah, S.Pd\"");
        assertThat(page.request().get(browser.origin() + "/pelaku/daftar.csv?cari=Siti").text()).contains("1310********0001");
        browser.visit("/usaha?cari=tidakada");
        browser.visit("/pelaku?kembar=true");
        var full = page.waitForDownload(() -> page.click("form[action*='/daftar/ungkap'] button"));
        assertThat(full.path()).content().contains("1310991003800001");
    }

    private void consent(Browser browser) {
        var page = browser.visit("/pelaku/" + siti);
        page.click("details:has(form[action$='/persetujuan']) summary");
        page.fill("#givenOn", "2020-10-01");
        page.fill("#how", "Tanda tangan di formulir");
        page.click("form[action$='/persetujuan'] button");
        assertThat(page.locator(".lp-notice").innerText()).contains("Persetujuan dicatat");
        browser.check();
        page.click("form[action$='/cabut'] button");
        assertThat(page.locator("main").innerText()).contains("dicabut");
        browser.check();
        browser.screenshot("registry-person-consent");
    }

    private void business(Browser browser) {
        var page = browser.visit("/usaha/" + double_.business() + "/ubah");
        page.fill("#kbliCode", "141");
        page.fill("#sales", "150 juta");
        page.fill("#reason", "Kunjungan");
        page.click("main form button");
        assertThat(page.locator(".lp-errors").innerText()).contains("lima angka", "untuk tanggal berapa");
        browser.check();
        browser.screenshot("registry-business-form");
        page.fill("#kbliCode", "14120");
        page.fill("#asOf", "2021-03-01");
        page.click("main form button");
        assertThat(page.locator("main").innerText()).contains("Penjahitan dan Pembuatan Pakaian Sesuai Pesanan", "Rp 150.000.000");
        document(browser);
        page.fill("#note", "Mesin jahit tua");
        page.click("form[action$='/kendala'] button");
        page.click("form[action$='/selesai'] button");
        assertThat(page.locator("main").innerText()).contains("teratasi", "Sitiung.xlsx, lembar Sheet1, baris 2");
        browser.check();
        browser.screenshot("registry-business");
    }

    private void document(Browser browser) {
        var page = browser.visit("/usaha/" + double_.business() + "/dokumen/baru");
        browser.screenshot("registry-document-form");
        page.fill("#number", "9120 3045 60789");
        page.setInputFiles("#berkas", new FilePayload("izin.pdf", "application/pdf", "bukan pdf".getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        assertThat(page.locator(".lp-errors").innerText()).contains("PDF, JPEG, atau PNG");
        browser.check();
        page.setInputFiles("#berkas", new FilePayload("izin.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        assertThat(page.locator("main").innerText()).contains("9120304560789");
        var scan = page.waitForDownload(() -> page.click("form[action*='/dokumen/'] button"));
        assertThat(scan.suggestedFilename()).isEqualTo("izin.pdf");
        voided(browser);
    }

    private static void voided(Browser browser) {
        var page = browser.page();
        page.click("main details:has(form[action$='/batalkan']) > summary");
        page.fill("input[id^=reason-]", "milik 1310 9910 0679 0005");
        page.click("form[action$='/batalkan'] button");
        assertThat(page.locator(".lp-errors").innerText()).contains("Jangan tulis NIK");
        browser.check();
        page.fill("input[id^=reason-]", "Milik usaha lain");
        page.click("form[action$='/batalkan'] button");
        assertThat(page.locator("main").innerText()).contains("dibatalkan", "Milik usaha lain");
        browser.check();
        browser.screenshot("registry-document-void");
        page.click("form[action$='/pulihkan'] button");
        assertThat(page.locator(".lp-notice").innerText()).contains("dipulihkan");
    }

    private void correct(Browser browser) {
        var page = browser.visit("/pelaku/" + siti + "/ubah");
        page.fill("#phone", "12");
        page.fill("#reason", "KTP dilihat");
        page.click("main form button");
        browser.check();
        assertThat(page.locator(".lp-errors").innerText()).contains("Nomor telepon");
        page.fill("#address", "Jorong Baru");
        page.fill("#phone", "");
        page.click("main form button");
        assertThat(page.locator(".lp-notice").innerText()).contains("disimpan");
    }

    private void merge(Browser browser) {
        browser.visit("/pelaku/" + siti + "/gabung");
        var page = browser.visit("/pelaku/" + siti + "/gabung/" + double_.person());
        page.click("section[aria-labelledby=bukti] summary");
        assertThat(page.locator("section[aria-labelledby=bukti]").textContent()).contains("orang yang sama", "tanggal lahir sama", "Sebelum dibandingkan", "Jumlah");
        browser.check();
        browser.screenshot("registry-merge-why");
        matching(browser);
        page = browser.visit("/pelaku/" + siti + "/gabung/" + double_.person());
        browser.screenshot("registry-merge");
        page.fill("#reason", "KTP sama");
        page.click("main form button");
        assertThat(page.locator(".lp-notice").innerText()).contains("digabung");
        assertThat(page.locator("main").innerText()).contains("Jahit pakaian");
        browser.visit("/pelaku/gabungan");
        page.click("form[action$='/urung'] button");
        assertThat(page.locator(".lp-notice").innerText()).contains("diurungkan");
        browser.visit("/pelaku/gabungan");
        browser.screenshot("registry-merges");
    }

    @Test void a_nagari_officer_sees_only_the_own_nagari() {
        try (var browser = Browser.on(port).loginAs("nagari")) {
            var page = browser.visit("/pelaku");
            assertThat(page.locator("main table").innerText()).contains("Desmawati").doesNotContain("Siti Aminah");
            assertThat(browser.visit("/pelaku/" + desmawati).locator("main").innerText()).contains("Desmawati").doesNotContain("Zubaidah");
            assertThat(page.navigate(browser.origin() + "/pelaku/" + siti).status()).isEqualTo(404);
            assertThat(page.navigate(browser.origin() + "/usaha/" + double_.business()).status()).isEqualTo(404);
        }
    }
}
