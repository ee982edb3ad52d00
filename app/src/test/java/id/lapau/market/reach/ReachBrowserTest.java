package id.lapau.market.reach;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.kernel.OfficeTime;
import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
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

@LapauTest
class ReachBrowserTest {

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired DemoUsers users;
    @Autowired Clock clock;

    private ShopGround ground;

    @BeforeEach void open() {
        TestUsers.ensure(users);
        ground = new ShopGround(sql, vault);
    }

    private ShopGround.Product onSale(ShopGround.Shop shop, String name) {
        var product = ground.product(shop, name, 12);
        ground.photo(shop, product.id());
        return product;
    }

    private void counted(ShopGround.Shop shop, UUID product, String kind, int daysAgo, int count) {
        sql.sql("insert into market.tally (day, shop, product, kind, count) values (:day, :shop, :product, :kind, :count)").param("day", OfficeTime.today(clock).minusDays(daysAgo))
                .param("shop", shop.id()).param("product", product).param("kind", kind).param("count", count).update();
    }

    private void bought(ShopGround.Shop shop, ShopGround.Product product, int daysAgo) {
        var order = sql.sql("""
                insert into market.customer_order (number, shop, token_hash, name_sealed, phone_sealed, state, handed_at, received_at, placed_at)
                values (:number, :shop, :hash, '', '', 'RECEIVED', :day, :day, :day) returning id""").param("number", UUID.randomUUID().toString()).param("shop", shop.id())
                .param("hash", UUID.randomUUID().toString().getBytes()).param("day", java.sql.Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(daysAgo)))).query(UUID.class).single();
        sql.sql("insert into market.customer_order_line (customer_order, product, name, unit, price, quantity) values (:order, :product, 'x', 'bungkus', 25000, 3)")
                .param("order", order).param("product", product.id()).update();
    }

    @Test
    void an_owner_sees_who_looked_and_what_came_of_it_in_plain_words() {
        var shop = ground.shop("Dapur Angka");
        var product = onSale(shop, "Keripik Angka");
        counted(shop, product.id(), "VIEW", 0, 41);
        counted(shop, null, "VIEW", 8, 17);
        counted(shop, null, "WHATSAPP", 0, 3);
        bought(shop, product, 0);
        try (var browser = Browser.on(port)) {
            TestOwners.signIn(browser, sql, vault, shop.person());
            var page = browser.visit("/saya/lapak/angka");
            assertThat(page.locator("main")).containsText("Minggu ini lapak dilihat 41 kali.");
            assertThat(page.locator(".re-tiles")).containsText("3kali tombol WhatsApp ditekan");
            assertThat(page.locator(".re-tiles")).containsText("Rp 75.000");
            assertThat(page.locator("table").last()).containsText("Keripik Angka");
            browser.screenshot("reach-own");
        }
    }

    @Test
    void a_buyer_of_an_office_finds_what_can_be_bought_and_makes_it_a_need() throws Exception {
        var shop = ground.shop("Dapur Kantor");
        var product = onSale(shop, "Kue Rapat <Enak>");
        sql.sql("update market.product set pirt = '2061310010001-28', price = 15000 where id = :id").param("id", product.id()).update();
        onSale(shop, "Keripik Mahal");
        var office = sql.sql("insert into procurement.office (name, created_at) values ('Dinas Uji Langsung', now()) returning id").query(UUID.class).single();
        sql.sql("insert into procurement.office_member (office, account) select :office, id from identity.app_user where username = 'pembeli'").param("office", office).update();
        try (var browser = Browser.on(port).loginAs("pembeli")) {
            var page = browser.visit("/belanja-langsung?izin=pirt&harga=20.000&urut=murah");
            assertThat(page.locator("main tbody tr")).hasCount(1);
            assertThat(page.locator("main")).containsText("paling tinggi Rp 200.000.000");
            assertThat(page.locator("main")).containsText("belum diperiksa dengan naskah");
            assertThat(page.locator("tbody")).containsText("paling banyak 13.333 dalam batas");
            browser.screenshot("reach-direct");
            var csv = Files.readString(page.waitForDownload(() -> page.locator("a[href*='daftar.csv']").click()).path());
            assertThat(csv).contains("Kue Rapat <Enak>").doesNotContain("Keripik Mahal");
            page.click("text=Jadikan kebutuhan");
            assertThat(page.locator("main")).containsText("Dari etalase: Kue Rapat <Enak>, lapak Dapur Kantor");
            assertThat(page.locator("#ceiling")).hasValue("Rp 15.000");
            assertThat(page.locator("#note")).hasValue(java.util.regex.Pattern.compile("Kue Rapat <Enak> dari lapak Dapur Kantor, Rp 15\\.000 per bungkus \\(/lapak/.*\\)"));
            browser.check();
        }
        assertThat(sql.sql("select count(*) from audit.entry where action = 'GOODS_WISHED'").query(Integer.class).single()).isOne();
    }

    @Test
    void an_officer_sees_whether_marketing_moves_and_which_products_lack_a_photo() throws Exception {
        for (int i = 0; i < 6; i++) {
            var shop = ground.shop("Lapak Kabar " + i);
            sql.sql("update market.shop set decided_at = now() - interval '2 years' where id = :id").param("id", shop.id()).update();
            var product = onSale(shop, "Keripik Kabar " + i);
            ground.product(shop, "Tanpa Foto " + i, 1);
            for (int days : new int[] {40, 50, 60, 130, 140}) {
                counted(shop, product.id(), "VIEW", days, 20 + i);
                bought(shop, product, days);
            }
        }
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/etalase/kabar");
            assertThat(page.locator(".re-verdict")).containsText("Pemasaran");
            assertThat(page.locator("section[aria-labelledby=per-nagari] tbody tr").first()).containsText("Sitiung");
            browser.screenshot("reach-movement");
            page.navigate(browser.origin() + "/etalase/kabar?nagari=13.10.01.2001");
            assertThat(page.locator(".lp-empty")).containsText("Terlalu sedikit lapak");
            browser.visit("/etalase/umpan?sebab=NO_PHOTO");
            assertThat(page.locator("main tbody")).containsText("Tanpa Foto 3");
            browser.screenshot("reach-left-out");
            browser.visit("/pasar/sematan");
            assertThat(page.locator("li").first()).containsText("Rp 25.000");
            browser.screenshot("reach-frame");
        }
    }
}
