package id.lapau.procurement.offer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.lapau.identity.DemoUsers;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.procurement.BuyingGround;
import id.lapau.registry.Registry;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestOwners;
import id.lapau.testing.TestUsers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what an office needs to what a maker offers on the telephone. */
@LapauTest
class NeedToOfferBrowserTest {

    private static final long MOST_BYTES = 40_000;

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired Registry registry;
    @Autowired Invitations invitations;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    @BeforeEach void begin() {
        TestUsers.ensure(users);
        BuyingGround.makers(registry, 1, 4);
    }

    @Test void what_an_office_needs_becomes_a_package_and_a_maker_offers_on_the_telephone() throws Exception {
        try (var officer = Browser.on(port).loginAs("verifikator"); var buyer = Browser.on(port).loginAs("pembeli")) {
            lookAround(officer);
            office(officer);
            need(buyer, "1.200");
            need(buyer, "800");
            var id = packed(officer);
            owner(id);
            desk(officer, id);
            closed(officer, id);
            buyer.visit("/");
            assertThat(buyer.page().locator("main")).not().containsText("Usulan bernomor");
            buyer.screenshot("need-home-buyer");
            buyer.visit("/kebutuhan");
            assertThat(buyer.page().locator("tbody tr")).hasCount(2);
            assertThat(buyer.page().locator("main")).containsText("PKT/");
            buyer.screenshot("need-list-buyer");
            assertThat(buyer.page().navigate(buyer.origin() + "/paket/" + id).status()).as("a buyer sees no makers").isEqualTo(403);
        }
    }

    private static void lookAround(Browser officer) {
        var page = officer.visit("/katalog");
        assertThat(page.locator("tbody tr")).hasCount(3);
        officer.screenshot("need-catalogue");
        officer.visit("/katalog/batas");
        officer.screenshot("need-limits");
        officer.visit("/katalog/tempat?cari=sitiung");
        page.locator("tbody a").first().click();
        officer.check();
        officer.visit("/katalog/baru");
        page.fill("#name", "Tas");
        page.fill("#code", "?");
        page.fill("#unit", "buah");
        page.fill("#specification", "Kain");
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-errors")).containsText("Kode");
        officer.visit("/kebutuhan");
        officer.visit("/paket");
        officer.screenshot("need-packages-empty");
    }

    private static void office(Browser officer) {
        var page = officer.visit("/katalog/kantor");
        page.fill("#name", "Dinas Kesehatan");
        page.fill("#signatory", "dr. Rahmi, Kepala Dinas");
        page.click("form[action='/katalog/kantor'] button");
        page.selectOption("#account", new SelectOption().setIndex(0));
        page.click("form[action$='/anggota'] button");
        assertThat(page.locator(".nd-list")).containsText("Petugas Dinas Kesehatan");
        officer.check();
        officer.screenshot("need-office");
    }

    private void need(Browser buyer, String quantity) {
        var page = buyer.visit("/kebutuhan/baru");
        page.selectOption("#item", new SelectOption().setIndex(1));
        page.fill("#quantity", quantity);
        page.selectOption("#place", new SelectOption().setLabel("Kantor Wali Nagari Sitiung"));
        page.fill("#deadline", OfficeTime.today(clock).plusDays(40).toString());
        page.fill("#ceiling", "5.500");
        page.fill("#budgetLine", "5.1.02.01.01.0024");
        buyer.screenshot("need-form");
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-notice")).containsText("Draf tersimpan");
        page.click("form[action$='/ajukan'] button");
        assertThat(page.locator("h1")).containsText("Diajukan");
        buyer.check();
        buyer.screenshot("need-one");
    }

    private UUID packed(Browser officer) {
        var page = officer.visit("/paket/baru");
        officer.screenshot("need-choose");
        for (var box : page.locator("input[name=needs]").all()) box.check();
        page.fill("#title", "Masker kain semester dua");
        page.click("main form[method=post] button");
        assertThat(page.locator("section[aria-labelledby=baris] tbody tr")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=baris]")).containsText("2.000");
        assertThat(page.locator("section[aria-labelledby=bentuk]")).containsText("Kuitansi");
        officer.check();
        officer.screenshot("need-package-draft");
        page.click("form[action$='/buka'] button");
        assertThat(page.locator("section[aria-labelledby=penawaran]")).containsText("4 usaha diundang");
        officer.visit("/pesan");
        return sql.sql("select id from procurement.package").query(UUID.class).single();
    }

    /** Without a script, on a screen of 360 pixels; then with one, which says the profit while it is typed. */
    private void owner(UUID id) throws Exception {
        var business = invitations.of(id).getFirst();
        var path = "/sanggup/" + invitations.token(id, business);
        try (var phone = Browser.withoutScripts(port)) {
            var page = phone.page();
            page.setViewportSize(360, 740);
            page.navigate(phone.origin() + path);
            long bytes = page.content().length() + Files.size(java.nio.file.Path.of("src/main/resources/static/css/phone.css")) + Files.size(java.nio.file.Path.of("src/main/resources/static/css/maker.css")) + Files.size(java.nio.file.Path.of("src/main/resources/static/js/sanggup.js"));
            assertThat(bytes).as("few bytes, before they are packed").isLessThan(MOST_BYTES);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(java.nio.file.Path.of("target/screenshots/offer-owner-empty-360.png")));
            offered(page, "6.000", "3.200");
            assertThat(page.locator(".lp-errors")).containsText("melampaui harga tertinggi");
            offered(page, "5.000", "3.200");
            assertThat(page.locator(".sg-standing .sg-profit")).containsText("Untung Rp 1.800 per lembar");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(java.nio.file.Path.of("target/screenshots/offer-owner-offered-360.png")));
        }
        try (var phone = Browser.on(port)) {
            var page = fromHome(phone, business);
            page.locator("summary:has-text('Ubah penawaran')").click();
            page.fill("input[name^=price-]", "5.200");
            assertThat(page.locator(".sg-item .sg-profit")).containsText("Rp 2.000");
            page.setInputFiles("input[name^=photo-]", new FilePayload("masker.jpg", "image/jpeg", PhotoTest.picture("jpeg", 1600, 1200)));
            page.locator("details:has-text('Ubah penawaran') form button").click();
            assertThat(page.locator(".sg-standing a")).containsText("Foto contoh");
            phone.check();
            phone.screenshot("offer-owner");
            assertThat(page.navigate(phone.origin() + "/sanggup/" + "0".repeat(32)).status()).isEqualTo(404);
        }
    }

    /** An owner who is signed in goes from home to the own offer, and back, by links alone. */
    private Page fromHome(Browser phone, UUID business) {
        TestOwners.signIn(phone, sql, vault, sql.sql("select owner from registry.business where id = ?").param(business).query(UUID.class).single());
        var page = phone.visit("/saya");
        page.click("main a[href='/saya/pengadaan']");
        phone.check();
        page.click("main a[href^='/usaha-saya/']");
        assertThat(page.locator("main")).containsText("Sanggup");
        phone.check();
        phone.screenshot("own-invited");
        page.click("main a[href*='~']");
        assertThat(page.locator(".sg-standing .sg-profit")).containsText("Untung Rp 1.800 per lembar");
        page.click("nav a[href^='/pesanan-saya/']");
        assertThat(page.locator("h1")).containsText("Pesanan");
        phone.check();
        page.click("nav a[href^='/usaha-saya/']");
        page.click("main a[href*='~']");
        var address = page.url();
        assertThat(page.navigate(address.replaceAll("~.*", "~" + UUID.randomUUID())).status()).as("a package that it was not invited to").isEqualTo(404);
        page.navigate(address);
        return page;
    }

    private static void offered(Page page, String price, String material) {
        page.fill("input[name^=price-]", price);
        page.fill("input[name^=material-]", material);
        page.fill("input[name^=perWeek-]", "400");
        page.locator("form[enctype] button").click();
    }

    private static void desk(Browser officer, UUID id) {
        var page = officer.visit("/paket/" + id + "/penawaran");
        officer.screenshot("offer-makers");
        page.locator("tbody tr:has-text('Diundang') a").first().click();
        officer.check();
        officer.screenshot("offer-officer");
        offered(page, "4.800", "3.000");
        assertThat(page.locator("section[aria-labelledby=penawaran]")).containsText("2 menawarkan");
        officer.check();
        officer.screenshot("offer-compared");
    }

    private static void closed(Browser officer, UUID id) throws Exception {
        var page = officer.page();
        page.click("form[action$='/tutup'] button");
        assertThat(page.locator("h1")).containsText("Penawaran ditutup");
        assertThat(Files.readString(page.waitForDownload(() -> page.click("a[href$='penawaran.csv']")).path())).contains("5200,3200,2000");
        officer.visit("/paket/" + id);
        officer.visit("/paket");
        officer.screenshot("need-packages");
    }
}
