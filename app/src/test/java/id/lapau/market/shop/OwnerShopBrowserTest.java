package id.lapau.market.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.market.ShopGround;
import id.lapau.platform.Photo;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestOwners;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an empty window to a product that everybody sees, on a telephone. */
@LapauTest
class OwnerShopBrowserTest {

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired DemoUsers demoUsers;

    @Test void an_owner_opens_a_shop_an_officer_lets_it_in_and_everybody_sees_it() throws IOException {
        TestUsers.ensure(demoUsers);
        var ground = new ShopGround(sql, vault);
        var person = ground.person("Rahma Yulianti");
        ground.business(person, "Dapur Uni Rahma");
        try (var phone = Browser.on(port); var desk = Browser.on(port).loginAs("verifikator")) {
            TestOwners.signIn(phone, sql, vault, person);
            opens(phone);
            adds(phone);
            submits(phone);
            approves(desk);
            everybodySees(phone);
            restsAndThrowsAway(phone);
            isReported(phone, desk);
        }
    }

    private static void opens(Browser phone) {
        var page = phone.visit("/saya/lapak");
        page.click("text=Buka lapak");
        phone.check();
        phone.screenshot("shop-own-form");
        page.fill("#name", "X");
        page.fill("#about", "Keripik dan randang buatan sendiri.");
        page.fill("#whatsapp", "0812 3456 7890");
        page.click("main form > button");
        phone.check();
        assertThat(page.locator(".lp-errors")).containsText("3 sampai 80 huruf");
        assertThat(page.locator(".lp-errors")).containsText("Setujui bahwa nomor ini terlihat");
        assertThat(page.locator("#about")).hasValue("Keripik dan randang buatan sendiri.");
        page.fill("#name", "Dapur Uni Rahma");
        page.check("#consent");
        page.click("summary:has-text('Jam buka')");
        page.fill("#buka1", "08:00");
        page.fill("[name=tutup1]", "17:00");
        page.click("main form > button");
        phone.check();
        assertThat(page.locator("main")).containsText("Belum diajukan");
    }

    private static void adds(Browser phone) throws IOException {
        var page = phone.page();
        page.click("text=Tambah produk");
        phone.check();
        phone.screenshot("shop-own-product");
        page.fill("#name", "Keripik talas balado");
        page.selectOption("#category", "keripik");
        page.fill("#price", "25.000");
        page.fill("#unit", "bungkus 250 g");
        page.fill("#stock", "40");
        page.click("summary:has-text('nomor izin')");
        page.fill("#pirt", "123");
        page.click("main form > button");
        phone.check();
        assertThat(page.locator(".lp-errors")).containsText("15 angka");
        page.fill("#pirt", "206131001001229");
        page.click("main form > button");
        phone.check();
        sends(page, "lucu.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        phone.check();
        phone.screenshot("shop-own-photo-refused");
        assertThat(page.locator(".lp-errors")).containsText("bukan foto JPEG atau PNG");
        sends(page, "bom.png", PhotoTest.bomb());
        phone.check();
        assertThat(page.locator(".lp-errors")).containsText("jauh melebihi foto ponsel");
        sends(page, "besar.jpg", new byte[Photo.LARGEST + 1]);
        phone.check();
        assertThat(page.locator(".lp-errors")).containsText("besar.jpg” tidak dapat dipakai: lebih besar dari 8 MB");
        assertThat(page.locator("main img")).hasCount(0);
        sends(page, "keripik.jpg", PhotoTest.photographed(6));
        assertThat(page.locator("main img")).hasCount(1);
        page.fill("#alt-0", "Keripik dalam bungkus bening");
        page.click("main section form:has(#alt-0) button");
        phone.check();
        phone.screenshot("shop-own-photos");
        page.click("text=Selesai");
    }

    private static void sends(Page page, String name, byte[] content) {
        page.setInputFiles("#foto", new FilePayload(name, "image/jpeg", content));
        page.click("main form[enctype] button");
        page.waitForLoadState();
    }

    private static void submits(Browser phone) {
        var page = phone.page();
        assertThat(page.navigate(phone.origin() + "/lapak/dapur-uni-rahma").status()).isEqualTo(404);
        phone.check();
        page.navigate(phone.origin() + "/saya/lapak");
        page.click("text=Ajukan lapak");
        phone.check();
        phone.screenshot("shop-own-submitted");
        assertThat(page.locator("main")).containsText("Menunggu dilihat petugas");
    }

    private static void approves(Browser desk) {
        var page = desk.visit("/etalase?keadaan=SUBMITTED&urut=tunggu");
        desk.screenshot("shop-desk-list");
        page.click("text=Dapur Uni Rahma");
        desk.check();
        desk.screenshot("shop-desk-shop");
        page.click("text=Tayangkan lapak");
        assertThat(page.locator("main")).containsText("Lapak tayang. Pemiliknya diberi tahu.");
    }

    private void everybodySees(Browser phone) throws IOException {
        var page = phone.visit("/lapak/dapur-uni-rahma");
        phone.screenshot("shop-public");
        page.click("text=Keripik talas balado");
        phone.check();
        phone.screenshot("shop-public-product");
        assertThat(page.locator("main")).containsText("P-IRT 2061310010012-29");
        assertThat(page.locator("main img")).hasAttribute("alt", "Keripik dalam bungkus bening");
        assertThat((int) page.evaluate("document.querySelector('main img').naturalWidth")).isGreaterThan(100);
        for (var picture : new String[] {"/lapak/dapur-uni-rahma/kartu.png", "/lapak/dapur-uni-rahma/keripik-talas-balado/kartu.png"}) {
            var card = page.request().get(phone.origin() + picture);
            assertThat(card.headers()).containsEntry("content-type", "image/png");
            Files.write(Path.of("target/screenshots", picture.substring(7).replace('/', '-')), card.body());
        }
        var poster = page.request().get(phone.origin() + "/saya/lapak/poster.pdf");
        assertThat(poster.status()).isEqualTo(200);
        assertThat(read(poster.body())).isEqualTo("http://localhost:8080/lapak/dapur-uni-rahma?dari=qr");
        Files.write(Path.of("target/screenshots/poster.pdf"), poster.body());
        assertThat(sql.sql("select count(*) from outbox.message where cause like 'shop.text-approved/%'").query(Integer.class).single()).isEqualTo(1);
    }

    /** What a telephone reads on the poster. */
    private static String read(byte[] poster) throws IOException {
        try (var pdf = Loader.loadPDF(poster)) {
            var sheet = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            int w = sheet.getWidth(), h = sheet.getHeight();
            var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, sheet.getRGB(0, 0, w, h, null, 0, w))));
            return new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code that can be read", e);
        }
    }

    private static void restsAndThrowsAway(Browser phone) {
        var page = phone.visit("/saya/lapak");
        phone.screenshot("shop-own");
        page.click(".sh-own >> text=Hapus");
        phone.check();
        page.click("main form button");
        assertThat(page.locator("main")).containsText("Dihapus (1)");
        assertThat(page.navigate(phone.origin() + "/lapak/dapur-uni-rahma/keripik-talas-balado").status()).isEqualTo(410);
        phone.check();
        page.navigate(phone.origin() + "/saya/lapak");
        page.click("summary:has-text('Dihapus')");
        page.click("details button:has-text('Kembalikan')");
        page.click(".sh-own button:has-text('Tampilkan')");
        assertThat(page.locator("main")).containsText("Produk tampil di lapak.");
    }

    private static void isReported(Browser phone, Browser desk) {
        var page = phone.visit("/lapak/dapur-uni-rahma/lapor?produk=keripik-talas-balado");
        phone.screenshot("shop-report");
        page.check("input[value=FALSE_LABEL]");
        page.fill("#words", "Nomor P-IRT ini milik usaha lain.");
        page.fill("#contact", "0813 1111 2222");
        page.click("main form > button");
        assertThat(page.locator("main")).containsText("Terima kasih");
        var office = desk.visit("/etalase/laporan");
        office.click("tbody a");
        desk.check();
        office.click("text=Perlihatkan");
        assertThat(office.locator("main")).containsText("0813 1111 2222");
        desk.screenshot("shop-desk-report");
        office.click("text=Keripik talas balado >> nth=0", new Page.ClickOptions().setTrial(true));
        office.click("dd a");
        office.click("text=Turunkan >> nth=0");
        desk.check();
        office.fill("#alasan", "Nomor P-IRT bukan milik usaha ini.");
        office.click("main form button");
        assertThat(office.locator("main")).containsText("Produk diturunkan. Pemiliknya diberi tahu.");
        assertThat(page.navigate(phone.origin() + "/lapak/dapur-uni-rahma/keripik-talas-balado").status()).isEqualTo(410);
    }
}
