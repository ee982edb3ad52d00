package id.lapau.market.trade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.market.ShopGround;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way on screens of 360 pixels: from the invitation of an owner to the first order received. */
@LapauTest
class FirstOrderBrowserTest {

    private static final int WIDTH = 360;

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    @Test void from_the_invitation_of_an_owner_to_the_first_order_received() throws IOException {
        TestUsers.ensure(users);
        var ground = new ShopGround(sql, vault);
        var person = ground.person("Rahma Yulianti");
        ground.business(person, "Dapur Uni Rahma");
        try (var desk = Browser.on(port).loginAs("verifikator"); var owner = Browser.on(port); var buyer = Browser.on(port)) {
            owner.page().setViewportSize(WIDTH, 740);
            buyer.page().setViewportSize(WIDTH, 740);
            signsIn(owner, invited(desk, person));
            opensAShop(owner);
            addsAProduct(owner);
            approved(owner, desk);
            var tracking = findsAndOrders(buyer);
            answers(owner);
            assertThat(read(buyer, tracking).locator(".tr-steps")).containsText("Disanggupi lapak");
            handsOver(owner);
            receives(buyer, tracking);
            assertThat(read(owner, "/saya/pesanan").locator("main .lp-badge")).containsText("Selesai diterima");
            assertThat(sql.sql("select stock from market.product").query(Integer.class).single()).isEqualTo(38);
            assertThat(sql.sql("select count(*) from outbox.message where text_key like 'trade.text-%'").query(Integer.class).single()).isEqualTo(5);
        }
    }

    /** Whatever page it is, it fits the phone. */
    private static Page read(Browser phone, String path) {
        var page = phone.page();
        page.navigate(phone.origin() + path);
        return fits(page);
    }

    private static Page fits(Page page) {
        page.waitForLoadState();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as("width of %s", page.url()).isLessThanOrEqualTo(WIDTH);
        return page;
    }

    private String message(String cause, String pattern) {
        var text = sql.sql("select text_sealed from outbox.message where cause like :cause order by created_at desc, id desc limit 1").param("cause", cause)
                .query((row, _) -> vault.open(row.getBytes(1))).single();
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in the message %s", pattern, cause).isTrue();
        return found.group();
    }

    private String invited(Browser desk, UUID person) {
        desk.page().navigate(desk.origin() + "/pelaku/" + person);
        desk.page().click("button[value=WHATSAPP]");
        assertThat(desk.page().locator(".lp-notice")).containsText("Undangan ditulis");
        return message("owner-invited/%", "/saya/undangan/[0-9a-f]{32}");
    }

    private void signsIn(Browser owner, String link) {
        var page = read(owner, link);
        page.click("main form button");
        page.fill("#kode", message("owner-code/%", "\\b\\d{6}\\b"));
        page.click("main form button");
        page.click("main form button");
        assertThat(fits(page).locator("h1")).containsText("Rahma Yulianti");
    }

    private static void opensAShop(Browser owner) {
        var page = read(owner, "/saya/lapak");
        page.click("text=Buka lapak");
        page.fill("#name", "Dapur Uni Rahma");
        page.fill("#about", "Keripik dan randang buatan sendiri.");
        page.fill("#whatsapp", "0812 3456 7890");
        page.check("#consent");
        fits(page).click("main form > button");
    }

    private static void addsAProduct(Browser owner) throws IOException {
        var page = owner.page();
        page.click("text=Tambah produk");
        page.fill("#name", "Keripik talas balado");
        page.selectOption("#category", "keripik");
        page.fill("#price", "25.000");
        page.fill("#unit", "bungkus 250 g");
        page.fill("#stock", "40");
        fits(page).click("main form > button");
        page.setInputFiles("#foto", new FilePayload("keripik.jpg", "image/jpeg", PhotoTest.picture("jpeg", 1200, 900)));
        page.click("text=Kirim foto");
        assertThat(fits(page).locator("main img")).hasCount(1);
    }

    private static void approved(Browser owner, Browser desk) {
        read(owner, "/saya/lapak").click("text=Ajukan lapak");
        var page = desk.page();
        page.navigate(desk.origin() + "/etalase?keadaan=SUBMITTED&urut=tunggu");
        page.click("text=Dapur Uni Rahma");
        page.click("text=Tayangkan lapak");
        assertThat(page.locator("main")).containsText("Lapak tayang");
    }

    /** The path of the page on which the buyer follows the order. */
    private static String findsAndOrders(Browser buyer) {
        var page = read(buyer, "/pasar");
        page.fill("main input[name=kata]", "kripik talas");
        page.press("main input[name=kata]", "Enter");
        fits(page).click("main a:has-text('Keripik talas balado')");
        fits(page).fill("#jumlah", "2");
        page.click("button:has-text('Masukkan ke keranjang')");
        fits(page).click("button[name=lanjut]");
        assertThat(fits(page).locator(".tr-total")).containsText("Rp 50.000");
        page.fill("#nama", "Budi Santoso");
        page.fill("#telepon", "0813 7777 8888");
        page.click("main form .btn-primary");
        assertThat(fits(page).locator(".lp-notice")).containsText("sudah dicatat");
        buyer.screenshot("first-order-placed");
        buyer.page().setViewportSize(WIDTH, 740);
        return page.url().replace(buyer.origin(), "").replaceAll("\\?.*", "");
    }

    private static void answers(Browser owner) {
        var page = read(owner, "/saya");
        assertThat(page.locator("main")).containsText("1 pesanan menunggu jawaban Anda");
        page.click("a[href='/saya/pesanan']");
        fits(page).click(".ph-todo h2 a");
        assertThat(fits(page).locator("main")).containsText("0813 7777 8888");
        page.click("form[action$='/sanggup'] button");
        assertThat(page.locator(".lp-notice")).containsText("disanggupi");
    }

    private static void handsOver(Browser owner) {
        var page = owner.page();
        page.click("form[action$='/siap'] button");
        page.click("form[action$='/serah'] button");
        assertThat(fits(page).locator(".tr-steps")).containsText("Diserahkan, kata lapak");
    }

    private static void receives(Browser buyer, String tracking) {
        var page = read(buyer, tracking);
        page.click("form[action$='/terima'] button");
        assertThat(fits(page).locator("main .lp-badge")).containsText("Selesai diterima");
        buyer.screenshot("first-order-received");
    }
}
