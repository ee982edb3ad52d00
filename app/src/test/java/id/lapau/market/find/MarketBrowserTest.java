package id.lapau.market.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@LapauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketBrowserTest {

    private static final String EVIL = "</script><script>alert(1)</script><b onclick=x>&\"'";

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Search search;
    @Autowired DemoUsers users;

    private ShopGround ground;
    private ShopGround.Shop shop;

    @BeforeEach void open() {
        TestUsers.ensure(users);
        search.forget();
        ground = new ShopGround(sql, vault);
        if (shop != null) return;
        shop = ground.shop("Dapur Pasar");
        sql.sql("update market.shop set latitude = -0.99, longitude = 101.6 where id = :id").param("id", shop.id()).update();
        for (int n = 1; n <= 26; n++) {
            ground.product(shop, "Keripik Talas Pasar " + n, "keripik", 10_000 + n * 500, n % 5 == 0 ? null : n % 5 - 1, "LIVE");
        }
    }

    @Test
    void a_visitor_walks_through_the_market_without_a_script() {
        try (var browser = Browser.withoutScripts(port)) {
            var page = browser.look("/pasar");
            page.fill("#kata", "kerpik talas");
            page.click(".fi-box button");
            assertThat(page.locator(".fi-meant")).containsText("keripik talas");
            assertThat(page.locator(".ph-tile")).hasCount(12);
            page.click(".lp-pager a[rel=next]");
            page.click(".lp-pager a[rel=next]");
            assertThat(page.locator(".ph-tile")).hasCount(2);
            page.navigate(browser.origin() + "/pasar/cari?kata=talas");
            page.click(".fi-filter summary");
            page.selectOption("#kategori", "keripik");
            page.check("[name=ada]");
            page.click(".fi-filter button");
            assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex, follow");
            assertThat(page.locator(".ph-tile").first()).containsText("Keripik Talas Pasar");
        }
    }

    @Test
    void every_page_of_the_market_is_sound_on_a_desktop_and_on_a_telephone() {
        var evil = ground.product(shop, "Kue " + EVIL, "kue", 7_000, 3, "LIVE");
        var id = sql.sql("insert into market.collection (slug, title, words, until_day, state, changed_at) values ('musim-durian', :title, :words, '2999-12-31', 'PUBLISHED', now()) returning id")
                .param("title", "Musim durian " + EVIL).param("words", EVIL).query(java.util.UUID.class).single();
        sql.sql("insert into market.collection_product values (:id, :product, 1)").param("id", id).param("product", evil.id()).update();
        try (var browser = Browser.on(port)) {
            for (var path : new String[] {"/pasar", "/pasar/cari?kata=keripik", "/pasar/cari?kata=qqxqqz", "/pasar/kategori/makanan", "/pasar/nagari/" + ShopGround.SITIUNG, "/pasar/peta",
                    "/pasar/peta?nagari=" + ShopGround.SITIUNG, "/pasar/koleksi/musim-durian"}) {
                var page = path.contains("nagari") || path.contains("qq") ? browser.look(path) : browser.visit(path);
                var html = Jsoup.parse(page.content());
                assertThat(html.select("link[rel=canonical][href^=http], meta[name=description]")).as(path).hasSize(2);
                assertThat(html.select("b[onclick], main script")).as(path).isEmpty();
                for (var data : html.select("script[type=application/ld+json]")) assertThat(JsonMapper.builder().build().readTree(data.data()).path("mainEntity").path("@type").asString()).isEqualTo("ItemList");
                assertThat(page.content().length()).as("bytes of " + path).isLessThan(100_000);
                browser.screenshot("find-" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    @Test
    void an_officer_puts_a_collection_together_and_keeps_synonyms() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/etalase/koleksi/baru");
            page.fill("#title", "Oleh-oleh lebaran");
            page.fill("#fromDay", "2026-03-02");
            page.fill("#untilDay", "2026-03-01");
            page.click("form.lp-sheet button");
            browser.check();
            assertThat(page.locator(".lp-error")).containsText("sesudah");
            page.fill("#untilDay", "2999-03-01");
            page.click("form.lp-sheet button");
            page.click("form[action$=terbit] button");
            assertThat(page.locator("[role=alert]")).containsText("paling sedikit satu barang");
            page.fill("#produk", "keripik talas");
            page.click("form:has(#produk) button");
            page.locator("button[value=ADD]").first().click();
            page.fill("#produk", "keripik talas");
            page.click("form:has(#produk) button");
            page.locator("button[value=ADD]").first().click();
            var second = page.locator("ol.fi-order li").nth(1).locator("a").textContent();
            page.locator("button[value=UP]").nth(1).click();
            assertThat(page.locator("ol.fi-order li").first()).containsText(second);
            page.click("form[action$=terbit] button");
            browser.check();
            browser.screenshot("find-desk-form");
            page.click("a[href='/pasar/koleksi/oleh-oleh-lebaran']");
            assertThat(page.locator(".ph-tile").first()).containsText(second);
            browser.visit("/etalase/koleksi");
            browser.screenshot("find-desk-list");
            words(browser);
            assertThat(sql.sql("select count(*) from audit.entry where action in ('COLLECTION_WRITTEN', 'COLLECTION_PUBLISHED', 'SYNONYM_WRITTEN', 'SEARCH_REBUILT')").query(Long.class).single()).isEqualTo(4);
        }
    }

    private static void words(Browser browser) {
        var page = browser.visit("/etalase/pencarian?coba=menjahit+xkeripik&cari=keripik");
        assertThat(page.locator("main")).containsText("menjahit → jahit");
        browser.screenshot("find-words");
        page.fill("#terms", "talas, kaladi");
        page.click("form.lp-sheet button");
        assertThat(page.locator("[role=status]").first()).containsText("disimpan");
        page.navigate(browser.origin() + "/pasar/cari?kata=kaladi");
        assertThat(page.locator(".ph-tile").first()).containsText("Talas");
        page.navigate(browser.origin() + "/etalase/pencarian");
        page.click("details summary:has-text('Bangun ulang')");
        page.click("form[action$=bangun-ulang] button");
        assertThat(page.locator("[role=status]").first()).containsText("dapat ditemukan");
    }
}
