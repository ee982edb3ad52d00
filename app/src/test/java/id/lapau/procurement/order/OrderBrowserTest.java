package id.lapau.procurement.order;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.lapau.procurement.offer.MakerLinks;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the order to its payment, as an officer, a maker and the head go. */
@LapauTest
class OrderBrowserTest {

    private static final Path PAPERS = Path.of("target/screenshots");

    @LocalServerPort int port;
    @Autowired ApplicationContext house;
    @Autowired MakerLinks links;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private OrderSteps steps;
    private UUID order;
    private String number;
    private String owner;

    @BeforeEach void an_order() {
        steps = new OrderSteps(house);
        sql.sql("""
                insert into papers.letterhead (version, government, office, address, contact, place, role, signatory, rank, nip, by_id, by_name, at)
                values (1, 'Pemerintah Kabupaten Dharmasraya', 'Dinas Koperasi dan UMKM', 'Jalan Contoh 1', '', 'Pulau Punjung', 'Kepala Dinas', 'Sutan Contoh', 'Pembina',
                    '197001011995031001', uuidv7(), 'Rina', now()) on conflict do nothing
                """).update();
        var maker = steps.ground.makers(9_000, 1).getFirst();
        order = steps.ordered(Map.of(maker, 600), 20_000, 10).getFirst();
        number = steps.orders.find(order).orElseThrow().number();
        owner = transaction.execute(_ -> "/pesanan-saya/" + links.token(maker));
    }

    @Test void an_order_is_confirmed_delivered_inspected_handed_over_and_paid() throws Exception {
        try (var officer = Browser.on(port).loginAs("verifikator"); var phone = Browser.on(port)) {
            listed(officer);
            confirmedAndSent(phone);
            inspected(officer);
            sentAgain(phone);
            completed(officer);
            paid(officer);
            phone.visit(owner + "/" + order);
            assertThat(phone.page().locator(".lp-notice")).containsText("Sudah dibayar");
            phone.screenshot("order-owner-paid");
        }
        assertThat(sql.sql("select string_agg(kind, ' ' order by id) from procurement.order_event where \"order\" = :id").param("id", order).query(String.class).single())
                .isEqualTo("ISSUED CONFIRMED ANNOUNCED ARRIVED INSPECTED ANNOUNCED ASKED_BACK RELEASED ARRIVED INSPECTED HANDED_OVER SIGNED PREPARED PAID");
    }

    private void listed(Browser officer) throws IOException {
        var page = officer.visit("/pesanan?cari=" + number);
        officer.screenshot("orders");
        assertThat(Files.readString(page.waitForDownload(() -> page.click("a[href^='/pesanan/daftar.csv']")).path())).contains(number);
        page.locator("tbody a").first().click();
        officer.check();
        officer.screenshot("order-issued");
        assertThat(words(page, "surat/pesanan", "surat-pesanan")).contains(number, "Dua belas juta rupiah", "12.000.000", "Terbilang");
        page.navigate(officer.origin() + "/pesanan?cari=tidak-ada");
        officer.check();
    }

    /** The text of a paper; its bytes stay in target/screenshots to be looked at. */
    private static String words(Page page, String link, String name) throws IOException {
        var file = PAPERS.resolve(name + ".pdf");
        Files.createDirectories(PAPERS);
        page.waitForDownload(() -> page.locator("a[href$='" + link + "']").first().click()).saveAs(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private void confirmedAndSent(Browser phone) {
        var page = phone.visit(owner);
        phone.screenshot("order-mine");
        page.locator(".or-cards a").first().click();
        phone.check();
        phone.screenshot("order-owner-issued");
        page.click("form[action$='/sanggup'] button");
        assertThat(page.locator(".lp-notice")).isVisible();
        lot(page, 1, "601", "Karung 1");
        page.click("form[action$='/kirim'] > button");
        assertThat(page.locator(".lp-problem")).containsText("Lebih dari yang masih dipesan");
        phone.check();
        lot(page, 1, "400", "Karung 1");
        page.locator("summary:has-text('Lot lain')").click();
        lot(page, 2, "200", "Karung 2");
        phone.screenshot("order-owner-send");
        page.click("form[action$='/kirim'] > button");
        assertThat(page.locator(".lp-notice")).containsText("di jalan");
        phone.check();
    }

    private static void lot(Page page, int number, String pieces, String mark) {
        page.locator("input[name^='jumlah-'][name$='-" + number + "']").fill(pieces);
        page.locator("input[name^='lot-'][name$='-" + number + "']").fill(mark);
    }

    private void inspected(Browser officer) throws IOException {
        var page = officer.page();
        page.navigate(officer.origin() + "/pesanan/" + order);
        page.click(".lp-next .btn");
        officer.check();
        officer.screenshot("order-arrive");
        page.click("form[action$='/tiba'] button");
        assertThat(page.locator(".lp-notice")).isVisible();
        page.locator("input[name^='diterima-']").nth(0).fill("400");
        page.locator("input[name^='diterima-']").nth(1).fill("150");
        page.click("form[action$='/periksa'] button");
        assertThat(page.locator(".lp-problem")).containsText("pilih sebabnya");
        page.locator("select[name^='sebab-']").nth(1).selectOption("SEWING");
        page.locator("input[name^='uraian-']").nth(1).fill("Tali lepas pada 50 lembar");
        page.locator("input[name^='foto-']").nth(1).setInputFiles(new FilePayload("masker.png", "image/png", picture()));
        officer.check();
        officer.screenshot("order-inspect");
        page.click("form[action$='/periksa'] button");
        assertThat(page.locator(".lp-notice")).isVisible();
        officer.check();
        officer.screenshot("order-inspected");
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0x4f7f9f));
        brush.fillRect(40, 60, 240, 120);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private void sentAgain(Browser phone) {
        var page = phone.visit(owner + "/" + order);
        assertThat(page.locator("main")).containsText("Tali lepas");
        page.locator(".or-photo").scrollIntoViewIfNeeded();
        assertThat(page.evaluate("document.querySelector('.or-photo').decode().then(() => document.querySelector('.or-photo').naturalWidth)")).isEqualTo(320);
        phone.screenshot("order-owner-rejected");
        lot(page, 1, "30", "Ganti");
        page.click("form[action$='/kirim'] > button");
        page.locator("summary:has-text('Tidak sanggup')").click();
        page.fill("#jumlah", "20");
        page.fill("#alasan", "Kain habis");
        page.click("form[action$='/lepas'] button");
        assertThat(page.locator(".lp-notice")).containsText("Permintaan terkirim");
    }

    private void completed(Browser officer) throws IOException {
        var page = officer.page();
        page.navigate(officer.origin() + "/pesanan/" + order);
        assertThat(page.locator(".lp-next")).containsText("Putuskan dulu");
        officer.screenshot("order-decide");
        page.click("button[name=kabul][value=true]");
        page.click(".lp-next .btn");
        page.click("form[action$='/tiba'] button");
        page.locator("input[name^='diterima-']").fill("30");
        page.click("form[action$='/periksa'] button");
        page.click(".lp-next .btn");
        officer.check();
        assertThat(words(page, "surat/bast", "bast")).contains("BAST/", "580", "Sebelas juta enam ratus ribu rupiah");
        page.click(".lp-next .btn");
        assertThat(page.locator(".lp-notice")).containsText("Batas bayar");
        page.click(".lp-next .btn");
        officer.check();
        officer.screenshot("bill-due");
        page.click("form[action$='/siapkan'] button");
        assertThat(page.locator("main")).containsText("Petugas lain yang menyetujui");
        officer.check();
        assertThat(words(page, "surat/kuitansi", "kuitansi")).contains("Sebelas juta enam ratus ribu rupiah", "Rp 11.600.000", "KW/");
    }

    private void paid(Browser officer) {
        try (var head = Browser.on(port).loginAs("kepala")) {
            var page = head.visit("/pembayaran?cari=" + number);
            head.screenshot("bills");
            page.locator("tbody a").first().click();
            head.check();
            page.fill("#bukti", "SP2D 00123/2026");
            page.click("form[action$='/setujui'] button");
            assertThat(page.locator(".lp-notice")).containsText("Pembayaran dicatat");
            head.check();
            head.screenshot("bill-paid");
        }
        officer.visit("/pesanan/" + order);
        assertThat(officer.page().locator(".lp-next")).containsText("Tidak ada yang harus dikerjakan");
        officer.screenshot("order-paid");
    }

    @Test void the_pages_work_without_scripts_and_nobody_sees_an_order_of_another() {
        var other = steps.ordered(Map.of(steps.ground.makers(9_001, 1).getFirst(), 10)).getFirst();
        try (var phone = Browser.withoutScripts(port)) {
            assertThat(phone.page().navigate(phone.origin() + owner + "/" + other).status()).isEqualTo(404);
            assertThat(phone.page().navigate(phone.origin() + "/pesanan-saya/0123456789abcdef0123456789abcdef").status()).isEqualTo(404);
            phone.visit(owner + "/" + order);
            phone.page().click("form[action$='/sanggup'] button");
            assertThat(phone.page().locator(".lp-notice")).isVisible();
        }
        try (var officer = Browser.withoutScripts(port).loginAs("verifikator")) {
            officer.visit("/pesanan/" + order + "/kiriman/baru");
            officer.page().locator("input[name^='jumlah-']").first().fill("0,5");
            officer.page().click("main form button");
            assertThat(officer.page().locator(".lp-problem")).containsText("Jumlah lot harus angka");
            officer.page().locator("input[name^='jumlah-']").first().fill("25");
            officer.page().click("main form button");
            assertThat(officer.page().locator(".lp-notice")).containsText("Kiriman dicatat");
            officer.page().click("form[action$='/tiba'] button");
            assertThat(officer.page().locator("main")).containsText("Petugas lain yang memeriksanya");
        }
    }
}
