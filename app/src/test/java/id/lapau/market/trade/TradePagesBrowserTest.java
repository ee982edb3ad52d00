package id.lapau.market.trade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.lapau.identity.DemoUsers;
import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import id.lapau.testing.TestOwners;
import id.lapau.testing.TestUsers;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Basket, order, questions and what owner and office see of them: each page once, in both widths. */
@LapauTest
class TradePagesBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Baskets baskets;

    private TradeGround ground;

    @Autowired void ground(ApplicationContext beans) {
        ground = new TradeGround(beans);
    }

    /** Puts a basket into the hands of a browser. */
    private void give(Browser browser, ShopGround.Shop shop, Basket basket) {
        var response = new MockHttpServletResponse();
        baskets.keep(basket, shop.id(), shop.slug(), new MockHttpServletRequest(), response);
        var cookie = response.getHeader("Set-Cookie").split(";")[0].split("=", 2);
        browser.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setDomain("localhost").setPath("/lapak/" + shop.slug())));
    }

    @Test void a_buyer_without_scripts_orders_and_cancels() {
        var shop = ground.shops.shop("Tanpa Skrip");
        var chips = ground.shops.product(shop, "Keripik balado", 5).id();
        var gone = ground.shops.product(shop, "Kue hilang", 5).id();
        try (var buyer = Browser.withoutScripts(port)) {
            give(buyer, shop, ground.basket(shop, chips, 2).with(gone, 1, 25_000));
            sql.sql("update market.product set price = 26000 where id = :id").param("id", chips).update();
            sql.sql("update market.product set state = 'HIDDEN' where id = :id").param("id", gone).update();
            var page = buyer.page();
            page.setViewportSize(360, 740);
            page.navigate(buyer.origin() + "/lapak/" + shop.slug() + "/keranjang");
            assertThat(page.locator(".tr-note")).hasCount(2);
            assertThat(page.locator("main")).containsText("tadinya Rp 25.000, sekarang Rp 26.000");
            page.fill("#jumlah-" + chips, "3");
            page.click("button[name=lanjut]");
            assertThat(page.locator(".tr-total")).containsText("Rp 78.000");
            page.fill("#nama", "Rahma Yulianti");
            page.fill("#telepon", "123");
            page.click("main form button");
            assertThat(page.locator(".lp-errors")).containsText("nomor telepon");
            page.fill("#telepon", "0812-3456-7890");
            page.click("main form button");
            assertThat(page.locator(".lp-notice")).containsText("sudah dicatat");
            assertThat(ground.stock(chips)).isEqualTo(2);
            page.click("summary:has-text('Batalkan')");
            page.click("form[action$='/batal'] button");
            assertThat(page.locator(".tr-steps")).containsText("Dibatalkan pembeli");
            assertThat(ground.stock(chips)).isEqualTo(5);
        }
    }

    @Test void ten_buyers_press_at_once_and_the_nine_read_why_and_keep_their_baskets() throws Exception {
        var shop = ground.shops.shop("Serbu");
        var last = ground.shops.product(shop, "Keripik rebutan", 1);
        var together = new CyclicBarrier(10);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var buyers = IntStream.range(0, 10).mapToObj(number -> threads.submit(() -> pressed(shop, last, number, together))).toList();
            var answers = new ArrayList<String>();
            for (var buyer : buyers) answers.add(buyer.get());
            assertThat(answers).filteredOn(answer -> answer.contains("sudah dicatat")).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.contains("pembeli lain lebih dulu") && answer.contains("keranjang: Keripik rebutan sudah habis")).hasSize(9);
            assertThat(ground.orders(shop)).isEqualTo(1);
        }
    }

    private String pressed(ShopGround.Shop shop, ShopGround.Product last, int number, CyclicBarrier together) throws Exception {
        try (var client = new OfficeClient("http://localhost:" + port)) {
            var at = "/lapak/" + shop.slug();
            client.get(at + "/tanya");
            client.post(at + "/keranjang", Map.of("produk", last.id().toString(), "jumlah", "1"));
            var form = client.get(at + "/pesan");
            var fields = Map.of("nama", "Pembeli", "telepon", "08123600000" + number, "cara", "ambil", "kunci", form.select("input[name=kunci]").attr("value"));
            together.await(1, TimeUnit.MINUTES);
            try {
                client.post(at + "/pesan", fields);
                return client.post(at + "/pesan", fields).text();
            } catch (IllegalStateException refused) {
                return refused.getMessage() + " keranjang: " + client.get(at + "/keranjang").select(".tr-note").text();
            }
        }
    }

    @Test void every_page_of_a_buyer_is_sound() {
        var shop = ground.shops.shop("Halaman Pembeli");
        var chips = ground.shops.product(shop, "Keripik singkong", 3).id();
        try (var buyer = Browser.on(port)) {
            buyer.visit("/lapak/" + shop.slug() + "/keranjang");
            buyer.screenshot("trade-basket-empty");
            give(buyer, shop, ground.basket(shop, chips, 4));
            var page = buyer.visit("/lapak/" + shop.slug() + "/keranjang");
            assertThat(page.locator(".tr-note")).containsText("tinggal 3");
            page.fill("#jumlah-" + chips, "3");
            buyer.screenshot("trade-basket");
            page.click("button[name=lanjut]");
            page.check("input[name=cara][value=antar]");
            page.fill("#nama", "Rahma Yulianti");
            page.fill("#telepon", "081234567891");
            page.click("main form button");
            assertThat(page.locator("#tempat-error")).isVisible();
            buyer.check();
            buyer.screenshot("trade-order");
            page.fill("#tempat", "Jorong Pasar, dekat masjid");
            sql.sql("update market.product set stock = 1 where id = :id").param("id", chips).update();
            soldOut(buyer);
            sql.sql("update market.product set stock = 3 where id = :id").param("id", chips).update();
            page.navigate(buyer.origin() + "/lapak/" + shop.slug() + "/pesan");
            filled(page);
            buyer.check();
            buyer.screenshot("trade-buyer-placed");
            var path = page.url().replace(buyer.origin(), "").replaceAll("\\?.*", "");
            tracked(buyer, path);
            asked(buyer, shop);
        }
    }

    private static void soldOut(Browser buyer) {
        var page = buyer.page();
        page.click("main form button");
        assertThat(page.locator("p.lp-problem")).containsText("pembeli lain lebih dulu");
        assertThat(page.locator(".tr-lines li")).hasCount(1);
        buyer.check();
        buyer.screenshot("trade-order-sold-out");
    }

    private static void filled(Page page) {
        page.fill("#nama", "Rahma Yulianti");
        page.fill("#telepon", "081234567891");
        page.fill("#catatan", "<script>alert(1)</script> pedas ya");
        page.click("main form button");
    }

    private static void tracked(Browser buyer, String path) {
        var response = buyer.page().navigate(buyer.origin() + path);
        assertThat(response.headers()).containsEntry("cache-control", "no-store").containsEntry("referrer-policy", "no-referrer").containsEntry("x-robots-tag", "noindex, nofollow");
        assertThat(buyer.page().locator("main")).containsText("<script>alert(1)</script>");
        buyer.page().click("summary:has-text('Tanya tentang')");
        buyer.page().fill("#pertanyaan", "Kapan siap?");
        buyer.page().click("form[action$='/tanya'] button");
        assertThat(buyer.page().locator(".tr-quote")).containsText("Kapan siap?");
        assertThat(buyer.page().navigate(buyer.origin() + "/pesanan-pembeli/" + "0".repeat(32)).status()).isEqualTo(404);
    }

    private static void asked(Browser buyer, ShopGround.Shop shop) {
        var page = buyer.visit("/lapak/" + shop.slug() + "/tanya");
        page.fill("#pertanyaan", "Bisa dikirim ke Sitiung?");
        page.fill("#nama", "Rahma");
        page.fill("#telepon", "081234567892");
        buyer.screenshot("trade-ask");
        page.click("main form button");
        assertThat(page.locator("main")).containsText("belum menjawab");
        buyer.check();
        buyer.screenshot("trade-enquiry");
    }

    @Test void an_owner_answers_orders_and_questions() throws Exception {
        var shop = ground.shops.shop("Halaman Pemilik");
        var chips = ground.shops.product(shop, "Keripik pisang", 9).id();
        var token = ground.placed(shop, chips, 2, "081234567893");
        ground.placed(shop, chips, 1, "081234567894");
        try (var owner = Browser.on(port); var buyer = Browser.on(port)) {
            TestOwners.signIn(owner, sql, vault, shop.person());
            buyer.page().navigate(buyer.origin() + "/pesanan-pembeli/" + token);
            buyer.page().click("summary:has-text('Tanya tentang')");
            buyer.page().fill("#pertanyaan", "Kapan siap?");
            buyer.page().click("form[action$='/tanya'] button");
            var page = owner.visit("/saya/pesanan");
            assertThat(page.locator(".ph-card")).hasCount(2);
            assertThat(Files.readString(page.waitForDownload(() -> page.click("a[href*='daftar.csv']")).path())).contains("PB/").contains("Rahma").doesNotContain("81234567893");
            owner.screenshot("trade-owner-orders");
            page.navigate(owner.origin() + "/saya/pesanan/" + ground.order(token).id());
            owner.check();
            owner.screenshot("trade-owner-order");
            assertThat(page.locator("main")).containsText("0812 3456 7893");
            page.click("form[action$='/sanggup'] button");
            page.click("form[action$='/siap'] button");
            page.click("form[action$='/serah'] button");
            assertThat(page.locator(".tr-steps")).containsText("Diserahkan, kata lapak");
            questions(owner);
            buyer.page().navigate(buyer.origin() + "/pesanan-pembeli/" + token);
            assertThat(buyer.page().locator(".tr-quote")).containsText("Besok sore");
            buyer.check();
            buyer.screenshot("trade-buyer-handed");
            buyer.page().click("form[action$='/terima'] button");
            assertThat(buyer.page().locator("main .lp-badge")).containsText("Selesai diterima");
            assertThat(page.navigate(owner.origin() + "/saya/pesanan/" + UUID.randomUUID()).status()).isEqualTo(404);
            assertThat(buyer.page().navigate(buyer.origin() + "/saya/pesanan").url()).as("the door").endsWith("/saya/masuk");
        }
    }

    private static void questions(Browser owner) {
        var page = owner.visit("/saya/pertanyaan");
        owner.screenshot("trade-owner-questions");
        page.click(".ph-card h2 a");
        owner.check();
        owner.screenshot("trade-owner-question");
        page.fill("#jawaban", "Besok sore.");
        page.click("form[action$='/jawab'] button");
        assertThat(page.locator(".lp-notice")).containsText("terkirim");
    }

    @Test void the_office_sees_who_does_not_answer_and_no_buyer() throws Exception {
        TestUsers.ensure(users);
        try (var officer = Browser.on(port).loginAs("verifikator")) {
            officer.visit("/etalase/pesanan?cari=tidakadayangini");
            var shop = ground.shops.shop("Diam di Kantor");
            var chips = ground.shops.product(shop, "Keripik kantor", 9).id();
            var id = ground.order(ground.placed(shop, chips, 2, "081234567895")).id();
            ground.placed(shop, chips, 1, "081234567896");
            ground.aged(id, Duration.ofHours(30));
            var page = officer.visit("/etalase/pesanan?diam=true&cari=Diam+di+Kantor");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("main")).not().containsText("Rahma");
            officer.screenshot("trade-office");
            assertThat(Files.readString(page.waitForDownload(() -> page.click("a[href*='daftar.csv']")).path())).contains("Diam di Kantor").doesNotContain("Rahma").doesNotContain("6789");
            page.click("tbody a");
            page.fill("#catatan", "Pemilik berjanji menjawab hari ini");
            page.click("form[action$='/telepon'] button");
            assertThat(page.locator("section[aria-labelledby=telepon]")).containsText("berjanji");
            assertThat(page.locator("main")).containsText("0812******95");
            assertThat(page.locator("main")).not().containsText("Rahma");
            officer.check();
            officer.screenshot("trade-office-order");
        }
    }

    @Test void whatsapp_is_opened_with_the_basket_in_words_and_only_where_a_number_is_published() throws Exception {
        var shop = ground.shops.shop("Lewat WA");
        var chips = ground.shops.product(shop, "Keripik & sambal", 9);
        var quiet = ground.shops.shop("Tanpa Nomor");
        sql.sql("update market.shop set whatsapp_sealed = null where id = :id").param("id", quiet.id()).update();
        var response = new MockHttpServletResponse();
        baskets.keep(ground.basket(shop, chips.id(), 2), shop.id(), shop.slug(), new MockHttpServletRequest(), response);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/lapak/" + shop.slug() + "/wa")).header("Cookie", response.getHeader("Set-Cookie").split(";")[0]).build();
            var there = http.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(there.statusCode()).isEqualTo(302);
            var location = there.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith("https://wa.me/6281374000001?text=");
            assertThat(URLDecoder.decode(location.substring(location.indexOf('=') + 1), StandardCharsets.UTF_8)).contains("2 × Keripik & sambal = Rp 50.000").contains("Jumlah: Rp 50.000");
            var none = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/lapak/" + quiet.slug() + "/wa")).build();
            assertThat(http.send(none, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        }
    }
}
