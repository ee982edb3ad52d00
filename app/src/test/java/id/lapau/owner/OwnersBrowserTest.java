package id.lapau.owner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import id.lapau.identity.DemoUsers;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the invitation to the home, on a telephone without scripts to depend on; and the same accounts at the office. */
@LapauTest
class OwnersBrowserTest {

    private static final int PAGE_LIMIT = 100_000;

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    @Test void an_owner_comes_from_the_invitation_to_the_own_home() {
        TestUsers.ensure(users);
        var ground = new OwnerGround(sql, vault);
        var person = ground.person(901, "Rahma Yulianti", OwnerGround.phone(901), OwnerGround.PADANG);
        ground.business(person, "Keripik Rahma");
        try (var office = Browser.on(port).loginAs("verifikator"); var phone = Browser.on(port)) {
            office.page().navigate(office.origin() + "/pelaku/" + person);
            office.page().click("button[value=WHATSAPP]");
            assertThat(office.page().locator(".lp-notice")).containsText("Undangan ditulis");
            office.check();
            var link = ground.text("owner-invited/%").replaceAll("(?s).*(/saya/undangan/[0-9a-f]{32}).*", "$1");

            var page = phone.visit(link);
            assertThat(page.locator("main")).containsText("Rahma Yulianti");
            assertThat(page.locator("main")).not().containsText(OwnerGround.phone(901).local());
            page.click("main form button");
            phone.check();
            phone.screenshot("owner-code");
            var code = ground.newestCode();
            page.fill("#kode", code.equals("000000") ? "111111" : "000000");
            page.click("main form button");
            assertThat(page.locator(".lp-error")).containsText("Kode salah");
            page.fill("#kode", code);
            page.click("main form button");

            assertThat(page.locator("h1")).containsText("Persetujuan data");
            phone.check();
            phone.screenshot("owner-consent");
            page.check("input[value=MARKET]");
            page.click("main form button");
            assertThat(page.locator("h1")).containsText("Halo, Rahma Yulianti");
            for (var own : List.of("/saya/lapak", "/saya/pelatihan", "/saya/kelas", "/saya/data", "/saya"))
                assertThat(page.navigate(phone.origin() + own).headers()).as(own).containsEntry("cache-control", "no-store").containsEntry("x-robots-tag", "noindex");
            assertThat(page.locator("main")).containsText("Keripik Rahma");
            phone.check();
            phone.screenshot("owner-home");
            assertThat(bytes(phone, "/saya")).as("bytes of the home with all its resources").isLessThan(PAGE_LIMIT);
            ownPages(phone);
            correction(phone, office);
            var cookie = phone.context().cookies().stream().filter(each -> each.name.equals("LAPAU_SAYA")).findFirst().orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite.name()).isEqualTo("LAX");
            assertThat(cookie.path).isEqualTo("/saya");
            assertThat(phone.context().cookies()).as("what counts no owner as a visitor of shops, and names nobody")
                    .anySatisfy(each -> assertThat(List.of(each.name, each.value, each.path)).containsExactly("LAPAU_PEMILIK", "1", "/"));
            page.click("nav button");
            assertThat(page).hasURL(phone.origin() + "/saya/masuk");
            assertThat(phone.context().cookies()).extracting(each -> each.name).doesNotContain("LAPAU_PEMILIK", "LAPAU_SAYA");
            page.navigate(phone.origin() + "/saya");
            assertThat(page).hasURL(phone.origin() + "/saya/masuk");
        }
    }

    private static void ownPages(Browser phone) {
        for (var path : new String[] {"/saya/usaha", "/saya/bantuan", "/saya/pelatihan", "/saya/pengadaan", "/saya/kelas", "/saya/persetujuan", "/saya/telepon", "/saya/data/tutup"}) phone.visit(path);
        phone.page().navigate(phone.origin() + "/saya/usaha");
        assertThat(phone.page().locator("main")).containsText("Belum ada: NIB");
        phone.screenshot("owner-business");
    }

    private static void correction(Browser phone, Browser office) {
        var page = phone.visit("/saya/data");
        assertThat(page.locator("main")).not().containsText(OwnerGround.nik(901).digits());
        page.fill("#perbaikan", "Usaha saya pindah ke Jorong Pasar");
        page.click("form[action='/saya/data/koreksi'] button");
        office.visit("/akun-pemilik?koreksi=true");
        office.screenshot("owner-accounts");
        office.page().click("main table a");
        office.page().fill("input[name=jawaban]", "Alamatnya sudah kami ganti");
        office.page().click("button[name=selesai][value=true]");
        office.check();
        office.screenshot("owner-account");
        page.navigate(phone.origin() + "/saya/data");
        assertThat(page.locator("main")).containsText("Alamatnya sudah kami ganti");
        phone.screenshot("owner-data");
    }

    /** Everything that the browser gets for a page it has never seen. */
    private static int bytes(Browser browser, String path) {
        try (var fresh = browser.context().newPage()) {
            var answers = new ArrayList<Response>();
            fresh.onResponse(answers::add);
            fresh.navigate(browser.origin() + path);
            fresh.waitForLoadState();
            return answers.stream().filter(answer -> answer.status() < 300).mapToInt(answer -> answer.body().length).sum();
        }
    }

    @Test void somebody_registers_and_is_matched_by_an_officer() {
        TestUsers.ensure(users);
        var ground = new OwnerGround(sql, vault);
        ground.person(902, "Marlina Sari", OwnerGround.phone(1902), OwnerGround.PADANG);
        try (var office = Browser.on(port).loginAs("verifikator"); var phone = Browser.withoutScripts(port)) {
            var page = phone.visit("/saya/daftar");
            page.fill("#telepon", "12");
            page.fill("#nama", "Marlina");
            page.click("main form button");
            assertThat(page.locator(".lp-errors")).containsText("tidak terbaca");
            page.fill("#telepon", OwnerGround.phone(902).local());
            page.click("main form button");
            page.fill("#kode", ground.newestCode());
            page.click("main form button");
            page.click("main form button");
            assertThat(page.locator("main")).containsText("Satu langkah lagi");
            page.click("text=Cocokkan sekarang");
            phone.check();
            page.fill("#nik", OwnerGround.nik(902).digits());
            page.fill("#lahir", OwnerGround.BORN.toString());
            page.click("main form button");
            assertThat(page.locator("main")).containsText("petugas");

            office.page().navigate(office.origin() + "/akun-pemilik?keadaan=ASKED");
            office.page().click("main table a");
            office.check();
            office.screenshot("owner-beside");
            assertThat(office.page().locator("main")).not().containsText(OwnerGround.nik(902).digits());
            office.page().click("text=Ikat ke Marlina Sari");
            assertThat(office.page().locator(".lp-notice")).containsText("diikat");
            page.navigate(phone.origin() + "/saya");
            assertThat(page.locator("h1")).containsText("Marlina Sari");
            phone.visit("/saya/masuk");
        }
    }
}
