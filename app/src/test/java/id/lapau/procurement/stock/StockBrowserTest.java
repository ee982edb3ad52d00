package id.lapau.procurement.stock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import id.lapau.procurement.ProcurementGround;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a donation and a delivery to the receiver's own word on the telephone, as officers and receivers go. */
@LapauTest
class StockBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired ReceiverLinks links;
    @Autowired JdbcClient sql;

    private UUID item;
    private UUID store;

    @BeforeEach void ground() {
        TestUsers.ensure(users);
        var ground = new ProcurementGround(sql);
        var verifier = users.createIfAbsent("verifikator", "Rina Verifikator", Role.VERIFIER, null, TestUsers.PASSWORD);
        item = ground.item();
        store = ground.place();
        ground.lot(item, store, 60, verifier.id());
    }

    @Test void goods_come_in_by_two_doors_go_out_to_a_nagari_and_each_piece_is_traced() throws Exception {
        try (var writes = Browser.on(port).loginAs("verifikator"); var decides = Browser.on(port).loginAs("kepala")) {
            donation(writes, decides);
            var id = planned(writes);
            sent(writes, id);
            received(id);
            settled(writes, id);
            traced(writes);
            counted(writes, decides);
            overview(writes);
        }
    }

    private void donation(Browser writes, Browser decides) throws IOException {
        var page = writes.visit("/persediaan/bantuan");
        writes.visit("/persediaan/bantuan/baru");
        page.fill("#donor", "PT Contoh Sawit");
        page.fill("#letterNumber", "114/CSR/2020");
        page.fill("#letterDate", "2020-10-01");
        page.fill("#receivedOn", "2020-10-05");
        page.selectOption("#item", item.toString());
        page.selectOption("#place", store.toString());
        page.fill("#quantity", "1.000");
        page.setInputFiles("#berkas", new FilePayload("surat.txt", "text/plain", "bukan surat".getBytes()));
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-errors")).containsText("hasil pindai");
        writes.check();
        page.setInputFiles("#berkas", new FilePayload("surat.png", "image/png", picture("png")));
        page.click("main form.lp-sheet button");
        assertThat(page.locator(".lp-notice")).containsText("Petugas lain");
        assertThat(page.locator("main")).containsText("Anda yang mencatat");
        writes.check();
        writes.screenshot("stock-donation");
        assertThat(sql.sql("select scan_sealed from procurement.donation where donor = 'PT Contoh Sawit'").query(byte[].class).single()).isNotEqualTo(picture("png"));
        var path = page.url().replace(writes.origin(), "");
        decides.visit(path);
        decides.page().click("form[action$='/sahkan'] button");
        assertThat(decides.page().locator(".lp-notice")).containsText("masuk persediaan");
        decides.check();
        assertThat(decides.page().waitForDownload(() -> decides.page().click("form[action$='/ungkap'] button")).suggestedFilename()).endsWith(".png");
        writes.visit("/persediaan/bantuan?cari=sawit&status=CONFIRMED");
        assertThat(page.locator("tbody tr")).hasCount(1);
        writes.screenshot("stock-donations");
        csv(page, "a[href*='daftar.csv']", "PT Contoh Sawit");
    }

    private static void csv(Page page, String link, String content) throws IOException {
        assertThat(Files.readString(page.waitForDownload(() -> page.locator(link).click()).path())).contains(content);
    }

    private static byte[] picture(String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), kind, bytes);
        return bytes.toByteArray();
    }

    private UUID planned(Browser writes) {
        var page = writes.visit("/persediaan/penerima");
        page.fill("#name", "Kantor Wali Nagari Sitiung");
        page.fill("#phone", "0812 3000 0101");
        page.selectOption("#nagari", "13.10.04.2001");
        page.click("main details form button");
        writes.visit("/persediaan/penerima?cari=sitiung&jenis=NAGARI");
        assertThat(page.locator("tbody tr")).hasCount(1);
        writes.screenshot("stock-receivers");
        page.click("tbody a[href*='penyaluran/baru']");
        page.selectOption("#place", store.toString());
        page.selectOption("#item-0", item.toString());
        page.fill("#quantity-0", "9.999");
        writes.check();
        writes.screenshot("stock-plan");
        page.click("main form.lp-sheet button");
        page.click("form[action$='/kirim'] button");
        assertThat(page.locator(".lp-problem")).containsText("tidak cukup");
        page.click("summary:has-text('Batalkan')");
        page.fill("#alasan", "Terlalu banyak");
        page.click("form[action$='/batal'] button");
        assertThat(page.locator("h1")).containsText("dibatalkan");
        page.navigate(writes.origin() + "/persediaan/penyaluran/baru");
        page.selectOption("#receiver", new com.microsoft.playwright.options.SelectOption().setLabel("Kantor Wali Nagari Sitiung"));
        page.selectOption("#place", store.toString());
        page.selectOption("#item-0", item.toString());
        page.fill("#quantity-0", "100");
        page.click("main form.lp-sheet button");
        return UUID.fromString(page.url().replaceAll(".*/", ""));
    }

    private void sent(Browser writes, UUID id) {
        var page = writes.page();
        try (var early = Browser.on(port)) {
            assertThat(early.page().navigate(early.origin() + links.path(id)).status()).isEqualTo(404);
        }
        page.click("form[action$='/kirim'] button");
        assertThat(page.locator(".lp-notice")).containsText("keluar dari persediaan");
        assertThat(page.locator("td[data-label='Lot dan asalnya'] li")).hasCount(2);
        writes.check();
        writes.screenshot("stock-sent");
        assertThat(sql.sql("select count(*) from outbox.message where cause = ?").param("stock.text-coming/" + id).query(Integer.class).single()).isOne();
        writes.visit("/persediaan/penyaluran/" + id + "/terima");
        writes.visit("/persediaan/penyaluran?cari=sitiung");
        writes.screenshot("stock-distributions");
    }

    private void received(UUID id) {
        try (var phone = Browser.withoutScripts(port)) {
            var page = phone.visit(links.path(id));
            page.fill("input[inputmode=numeric]", "93");
            page.fill("#nama", "1310990101850001");
            page.fill("#jabatan", "Sekretaris Nagari");
            page.click("main form button");
            assertThat(page.locator(".lp-errors li")).hasCount(3);
            phone.check();
            page.fill("#nama", "Yanti");
            page.fill("#selisih", "Satu bungkus basah");
            page.check("#dihitung");
            phone.screenshot("stock-receive");
            page.click("main form button");
            assertThat(page.locator("main")).containsText("93 dari 100");
            phone.check();
            phone.screenshot("stock-received");
            page.navigate(phone.origin() + links.path(id));
            assertThat(page.locator("main form")).hasCount(0);
        }
    }

    private static void settled(Browser writes, UUID id) {
        var page = writes.visit("/persediaan/penyaluran/" + id);
        writes.screenshot("stock-difference");
        page.fill("input[name^=kembali-]", "5");
        page.fill("input[name^=hilang-]", "3");
        page.fill("#alasan", "Ditemukan di mobil");
        page.click("form[action$='/selisih'] button");
        assertThat(page.locator(".lp-problem")).containsText("tidak cocok");
        page.fill("input[name^=kembali-]", "5");
        page.fill("input[name^=hilang-]", "2");
        page.fill("#alasan", "Lima ditemukan di mobil, dua rusak");
        page.click("form[action$='/selisih'] button");
        assertThat(page.locator(".lp-notice")).containsText("Selisih tercatat");
        writes.check();
    }

    private void traced(Browser writes) throws IOException {
        var mark = sql.sql("select mark from procurement.lot where item = ? and mark <> ''").param(item).query(String.class).single();
        var page = writes.visit("/persediaan/lot?cari=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText("Penjahit");
        assertThat(page.locator("main")).containsText("Kantor Wali Nagari Sitiung");
        writes.check();
        writes.screenshot("stock-lot");
        csv(writes.visit("/persediaan/lot?cari=" + mark), "a[href*='daftar.csv']", mark);
    }

    private void counted(Browser writes, Browser decides) throws IOException {
        var page = writes.visit("/persediaan/hitung");
        page.selectOption("#tempat", store.toString());
        page.click("form.lp-filter button");
        writes.check();
        var path = page.url().replace(writes.origin(), "");
        writes.visit(path + "/lembar");
        writes.screenshot("stock-count-sheet");
        writes.visit(path);
        int there = sql.sql("select sum(quantity) from procurement.stock_balance where place = ?").param(store).query(Integer.class).single();
        assertThat(there).isEqualTo(965);
        page.fill("input[name^=jumlah-]", "960");
        page.click("form[action$='/isi'] button");
        assertThat(page.locator(".lp-problem")).containsText("Tulis alasannya");
        writes.screenshot("stock-count");
        page.fill("input[name^=alasan-]", "Lima dimakan tikus");
        page.click("form[action$='/isi'] button");
        assertThat(page.locator("main")).containsText("Anda yang mengisi");
        decides.visit(path);
        decides.page().click("form[action$='/setujui'] button");
        assertThat(decides.page().locator(".lp-notice")).containsText("Disetujui");
        decides.check();
        decides.screenshot("stock-count-approved");
    }

    private void overview(Browser writes) throws IOException {
        var page = writes.visit("/persediaan");
        assertThat(page.locator("main")).containsText("960");
        writes.screenshot("stock");
        csv(page, "a[href$='persediaan.csv']", "960");
        writes.visit("/persediaan/riwayat?jenis=COUNT_MINUS&tempat=" + store);
        assertThat(page.locator("tbody tr")).hasCount(1);
        writes.visit("/persediaan/riwayat");
        writes.screenshot("stock-history");
        csv(page, "a[href*='riwayat.csv']", "Lima dimakan tikus");
    }
}
