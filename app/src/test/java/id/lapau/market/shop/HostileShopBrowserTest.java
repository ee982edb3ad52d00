package id.lapau.market.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestOwners;
import id.lapau.testing.TestUsers;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop with a script in every field: wherever it is shown, it is shown as what it is. */
@LapauTest
class HostileShopBrowserTest {

    private static final String EVIL = "\"'><script>window.hit=1;alert('x')</script></script><img src=x onerror=\"window.hit=2;alert(1)\">javascript:alert(3) ${7*7} {{8*8}} & \u2028 ]]> --> \u202e";

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired DemoUsers demoUsers;

    private final List<String> dialogs = new ArrayList<>();

    @Test void nothing_that_an_owner_or_a_visitor_types_is_ever_run() throws Exception {
        TestUsers.ensure(demoUsers);
        var ground = new ShopGround(sql, vault);
        var shop = ground.shop("Lapak Jahat");
        var product = ground.product(shop, "Barang Jahat", 5);
        var photo = ground.photo(shop, product.id());
        ground.photo(shop, null);
        spoil(shop, product);
        try (var browser = Browser.on(port); var desk = Browser.on(port).loginAs("verifikator")) {
            for (var each : List.of(browser, desk)) each.page().onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            TestOwners.signIn(browser, sql, vault, shop.person());
            reports(browser, shop, product);
            var own = "/saya/lapak/" + shop.id();
            for (var path : List.of("/lapak/" + shop.slug(), "/lapak/" + shop.slug() + "/" + product.slug(), "/lapak/" + shop.slug() + "/lapor?produk=" + product.slug(), "/lapak/" + shop.slug() + "/tidak-ada",
                    "/saya/lapak", own, own + "/ubah", own + "/foto", own + "/tutup", own + "/produk/" + product.id(), own + "/produk/" + product.id() + "/foto", own + "/produk/" + product.id() + "/hapus"))
                quiet(browser, path);
            for (var path : List.of("/etalase", "/etalase?cari=%22%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E", "/etalase/" + shop.id(), "/etalase/" + shop.id() + "/produk/" + product.id() + "/turunkan",
                    "/etalase/laporan", "/etalase/laporan/" + sql.sql("select id from market.report").query(UUID.class).single())) quiet(desk, path);
            collection(product);
            for (var path : List.of("/pasar", "/pasar/cari?kata=barang", "/pasar/cari?kata=%22%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E&dari=%22%3E%3Cb&urut=%22%3E", "/pasar/kategori/keripik", "/pasar/nagari/" + ShopGround.SITIUNG, "/pasar/peta?nagari=" + ShopGround.SITIUNG,
                    "/pasar/koleksi/jahat", "/pasar/sematan", "/lapak/" + shop.slug() + "/keranjang", "/lapak/" + shop.slug() + "/tanya")) quiet(browser, path);
            for (var path : List.of("/etalase/koleksi", "/etalase/koleksi/" + sql.sql("select id from market.collection").query(UUID.class).single() + "?produk=barang", "/etalase/pencarian?coba=%22%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E")) quiet(desk, path);
            dataIsReadable(browser, "/lapak/" + shop.slug(), "LocalBusiness");
            dataIsReadable(browser, "/lapak/" + shop.slug() + "/" + product.slug(), "Product");
            filesAreSound(browser, shop, product, photo);
        }
        assertThat(dialogs).isEmpty();
    }

    /** As if every check of every form had failed. */
    private void spoil(ShopGround.Shop shop, ShopGround.Product product) {
        sql.sql("update registry.business set name = :evil where id = :id").param("evil", EVIL).param("id", shop.business()).update();
        sql.sql("update registry.person set name = :evil where id = :id").param("evil", EVIL).param("id", shop.person()).update();
        sql.sql("update market.shop set name = left(:evil, 80), about = :evil, address = :evil, delivery = :evil, reason = :evil where id = :id").param("evil", EVIL).param("id", shop.id()).update();
        sql.sql("update market.product set name = left(:evil, 150), about = :evil, unit = :evil, pirt = :evil, halal = :evil, sni = :evil, reason = :evil where id = :id").param("evil", EVIL).param("id", product.id()).update();
        sql.sql("update market.photo set alt = :evil where shop = :id").param("evil", EVIL).param("id", shop.id()).update();
    }

    private void collection(ShopGround.Product product) {
        var id = sql.sql("insert into market.collection (slug, title, words, state, changed_at) values ('jahat', left(:evil, 80), :evil, 'PUBLISHED', now()) returning id").param("evil", EVIL)
                .query(UUID.class).single();
        sql.sql("insert into market.collection_product values (:id, :product, 1)").param("id", id).param("product", product.id()).update();
        sql.sql("insert into market.synonym (terms) values (array[:evil, 'barang jahat'])").param("evil", EVIL).update();
    }

    private static void reports(Browser browser, ShopGround.Shop shop, ShopGround.Product product) {
        var page = browser.page();
        page.navigate(browser.origin() + "/lapak/" + shop.slug() + "/lapor?produk=" + product.slug());
        page.check("input[value=OTHER]");
        page.fill("#words", EVIL);
        page.fill("#contact", EVIL.substring(0, 120));
        page.click("main form > button");
    }

    private void quiet(Browser browser, String path) {
        var page = browser.look(path);
        assertThat(page.evaluate("window.hit || 0")).as(path).isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('script')].filter(s => !s.src && s.type != 'application/ld+json').length + document.querySelectorAll('[onerror],[onload],img[src=x]').length"
                + " + [...document.querySelectorAll('a[href]')].filter(a => a.protocol == 'javascript:').length")).as(path).isEqualTo(0);
        assertThat(page.content()).as(path).doesNotContain("<script>window");
    }

    private static void dataIsReadable(Browser browser, String path, String type) {
        var page = browser.page();
        page.navigate(browser.origin() + path);
        assertThat(page.locator("script[type='application/ld+json']").count()).isEqualTo(1);
        JsonNode data = JsonMapper.builder().build().readTree(page.locator("script[type='application/ld+json']").textContent());
        var thing = data.get("@graph").get(0);
        assertThat(thing.get("@type").asString()).isEqualTo(type);
        assertThat(thing.get("description").asString()).isEqualTo(EVIL);
        assertThat(data.get("@graph").get(1).get("@type").asString()).isEqualTo("BreadcrumbList");
    }

    private static void filesAreSound(Browser browser, ShopGround.Shop shop, ShopGround.Product product, UUID photo) throws Exception {
        var web = browser.page().request();
        for (var path : List.of("/kartu.png", "/" + product.slug() + "/kartu.png")) {
            var card = ImageIO.read(new ByteArrayInputStream(web.get(browser.origin() + "/lapak/" + shop.slug() + path).body()));
            assertThat(card.getWidth()).isEqualTo(1200);
            assertThat(card.getHeight()).isEqualTo(630);
        }
        var poster = web.get(browser.origin() + "/saya/lapak/" + shop.id() + "/poster.pdf");
        try (var pdf = Loader.loadPDF(poster.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("<script>");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
        for (var path : List.of("/sitemap.xml", "/sitemap.xml?bagian=0", "/sitemap.xml?bagian=1")) {
            var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(web.get(browser.origin() + path).body()));
            assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        }
        var jpeg = web.get(browser.origin() + "/lapak/" + shop.slug() + "/foto/" + photo + "-small.jpg");
        assertThat(jpeg.headers()).containsEntry("content-type", "image/jpeg").containsEntry("x-content-type-options", "nosniff").containsKey("etag");
        assertThat(jpeg.headers().get("cache-control")).contains("max-age=2592000", "public", "immutable");
    }
}
