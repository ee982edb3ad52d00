package id.lapau.registry;

import static id.lapau.registry.Sightings.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Actor;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
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
            browser.visit("/usaha");
            page.click("main table tbody a >> nth=0");
            browser.check();
            browser.screenshot("registry-business");
        }
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
