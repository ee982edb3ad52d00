package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class FeedPagesTest {

    /** Of a shop or something in it, whole or within this site. */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/\\s\",<>]+|(?<=[\"=]))(/lapak/[^\\s\",<>]+)");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired GoodsBook goods;
    @Autowired LeftOut leftOut;

    private ShopGround ground;
    private ShopGround.Shop shop;

    @BeforeEach void open() {
        ground = new ShopGround(sql, vault);
        shop = ground.shop("Dapur Uni");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send(headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofByteArray());
    }

    private ShopGround.Product shown(ShopGround.Shop of, String name) {
        var product = ground.product(of, name, 5);
        ground.photo(of, product.id());
        return product;
    }

    @Test
    void only_what_is_on_sale_in_an_open_shop_goes_out_and_an_officer_sees_what_lacks_a_photo() throws Exception {
        shown(shop, "Keripik Ada");
        ground.product(shop, "Keripik Buta", 5);
        ground.photo(shop, ground.product(shop, "Keripik Simpan", "keripik", 9_000, 1, "HIDDEN").id());
        var closed = ground.shop("Lapak Tutup", ShopGround.SITIUNG, "PAUSED");
        shown(closed, "Keripik Tutup");
        var google = get("/pasar/umpan/google.xml");
        assertThat(google.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(GoogleRules.faults(google.body())).isEmpty();
        assertThat(new String(google.body(), "UTF-8")).contains("Keripik Ada").doesNotContain("Buta", "Simpan", "Keripik Tutup");
        var meta = get("/pasar/umpan/meta.csv").body();
        assertThat(MetaRules.faults(meta)).isEmpty();
        assertThat(new String(meta, "UTF-8")).contains("Keripik Ada").doesNotContain("Buta", "Simpan", "Keripik Tutup");
        assertThat(new String(get("/pasar/umpan/produk.csv").body(), "UTF-8")).contains("Keripik Ada", "Keripik Buta").doesNotContain("Simpan", "Keripik Tutup");
        assertThat(leftOut.search("", 0, 100).rows()).filteredOn(row -> row.shopName().equals("Dapur Uni")).extracting(MovementViews.Missing::name, MovementViews.Missing::why)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Keripik Buta", MovementViews.Why.NO_PHOTO));
    }

    @Test
    void who_has_the_feed_already_is_told_so_until_a_piece_is_sold_or_the_shop_rests() throws Exception {
        var product = shown(shop, "Keripik Tanda");
        var first = get("/pasar/umpan/google.xml").headers();
        var tag = first.firstValue("ETag").orElseThrow();
        assertThat(get("/pasar/umpan/google.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/pasar/umpan/google.xml", "If-Modified-Since", first.firstValue("Last-Modified").orElseThrow()).statusCode()).isEqualTo(304);
        assertThat(get("/pasar/umpan/meta.csv", "If-None-Match", tag).statusCode()).as("another feed").isEqualTo(200);
        sql.sql("update market.product set stock = 4 where id = :id").param("id", product.id()).update();
        var second = get("/pasar/umpan/google.xml", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(200);
        sql.sql("update market.shop set state = 'PAUSED', version = version + 1 where id = :id").param("id", shop.id()).update();
        assertThat(get("/pasar/umpan/google.xml", "If-None-Match", second.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(200);
    }

    @Test
    void more_products_than_are_fetched_at_once_all_come_and_none_twice() {
        sql.sql("""
                insert into market.product (shop, slug, name, category, price, unit, stock, state, created_at, changed_at)
                select :shop, 'banyak-' || n, 'Banyak ' || n, 'keripik', 1000 + n, 'bungkus', 1, 'LIVE', now(), now() from generate_series(1, 2345) n""").param("shop", shop.id()).update();
        assertThat(goods.all().filter(each -> each.slug().startsWith("banyak-")).map(Goods::id)).hasSize(2_345).doesNotHaveDuplicates();
        sql.sql("delete from market.product where slug like 'banyak-%'").update();
    }

    @Test
    void the_list_for_frames_may_be_framed_by_the_sites_that_are_set_and_no_other_page_by_anybody() throws Exception {
        shown(shop, "Keripik Bingkai");
        var frame = get("/pasar/sematan?jumlah=3&nagari=" + ShopGround.SITIUNG + "&kategori=makanan");
        assertThat(frame.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'self'").doesNotContain("frame-ancestors 'none'"));
        assertThat(frame.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(new String(frame.body(), "UTF-8")).contains("Keripik Bingkai");
        assertThat(frame.headers().allValues("Set-Cookie")).as("nothing is left on the visitor's device").isEmpty();
        for (var other : new String[] {"/pasar/sematan.json", "/masuk", "/pasar/sematan/x"}) {
            assertThat(get(other).headers().firstValue("Content-Security-Policy")).as(other).hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            assertThat(get(other).headers().firstValue("X-Frame-Options")).as(other).hasValue("DENY");
        }
        assertThat(new String(get("/pasar/sematan?kategori=kopi").body(), "UTF-8")).doesNotContain("Keripik Bingkai");
    }

    @Test
    void the_same_list_is_json_for_any_site() throws Exception {
        shown(shop, "Keripik \"JSON\" <b>");
        var json = get("/pasar/sematan.json?jumlah=2");
        assertThat(json.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(new String(json.body(), "UTF-8")).startsWith("[{").contains("\"harga\":25000", "Keripik \\\"JSON\\\" <b>", "-small.jpg");
    }

    @Test
    void every_address_that_goes_out_leads_to_a_page_or_a_picture_that_is_there() throws Exception {
        var product = shown(shop, "Keripik Alamat & <Uji>");
        sql.sql("update market.product set pirt = '2061310010001-28', weight = 250 where id = :id").param("id", product.id()).update();
        shown(ground.shop("Dapur Kedua"), "Keripik Kedua");
        for (var list : new String[] {"/pasar/umpan/google.xml", "/pasar/umpan/meta.csv", "/pasar/umpan/produk.csv", "/pasar/sematan", "/pasar/sematan.json"}) {
            var addresses = ADDRESS.matcher(new String(get(list).body(), "UTF-8").replace("&amp;", "&")).results().map(found -> found.group(1)).distinct().toList();
            assertThat(addresses).as(list).anyMatch(path -> path.endsWith("/" + product.slug())).anyMatch(path -> path.endsWith(".jpg"));
            for (var path : addresses) {
                var answer = get(path);
                assertThat(answer.statusCode()).as("%s names %s", list, path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).as("%s names %s", list, path).hasValueSatisfying(type -> assertThat(type).startsWith(path.endsWith(".jpg") ? "image/jpeg" : "text/html"));
            }
        }
    }
}
