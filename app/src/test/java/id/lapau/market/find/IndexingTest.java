package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and those who share an address read: the sitemap (sitemaps.org 0.9), Open Graph (ogp.me), and schema.org as Google's rules for products and local businesses ask for it. */
@LapauTest
class IndexingTest {

    private static final String ORIGIN = "http://localhost:8080";

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Search search;

    private final HttpClient web = HttpClient.newHttpClient();
    private ShopGround ground;
    private ShopGround.Shop shop;
    private ShopGround.Product product;

    @BeforeEach void open() {
        search.forget();
        ground = new ShopGround(sql, vault);
        shop = ground.shop("Dapur Terindeks");
        sql.sql("update market.shop set latitude = -0.99, longitude = 101.6 where id = :id").param("id", shop.id()).update();
        product = ground.product(shop, "Rakik \"Terindeks\" & Enak", 4);
        ground.photo(shop, product.id());
        collection("panen-kini", product);
        collection("kosong", ground.product(shop, "Disembunyikan", "kue", 5_000, 1, "HIDDEN"));
    }

    private void collection(String slug, ShopGround.Product holds) {
        sql.sql("with c as (insert into market.collection (slug, title, state, changed_at) values (:slug, 'Panen kini', 'PUBLISHED', now()) on conflict (slug) do nothing returning id) insert into market.collection_product select id, :product, 1 from c")
                .param("slug", slug).param("product", holds.id()).update();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return web.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Document page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new ByteArrayInputStream(answer.body()), "UTF-8", ORIGIN);
    }

    private List<String> locations(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(get(path).body())).getDocumentElement();
        assertThat(xml.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        var locations = new ArrayList<String>();
        for (int n = 0; n < xml.getElementsByTagName("loc").getLength(); n++) locations.add(xml.getElementsByTagName("loc").item(n).getTextContent());
        for (int n = 0; n < xml.getElementsByTagName("lastmod").getLength(); n++) assertThat(OffsetDateTime.parse(((Element) xml.getElementsByTagName("lastmod").item(n)).getTextContent())).isNotNull();
        assertThat(locations).doesNotHaveDuplicates().allMatch(each -> each.startsWith(ORIGIN + "/") && each.length() < 2048).hasSizeLessThanOrEqualTo(50_000);
        return locations;
    }

    @Test
    void every_address_of_the_sitemap_is_a_page_that_may_be_indexed_under_that_address() throws Exception {
        var all = new ArrayList<String>();
        for (var part : locations("/sitemap.xml")) all.addAll(locations(part.substring(ORIGIN.length())));
        assertThat(all).contains(ORIGIN + "/pasar", ORIGIN + "/pasar/peta", ORIGIN + "/pasar/kategori/makanan", ORIGIN + "/pasar/kategori/keripik", ORIGIN + "/pasar/nagari/" + ShopGround.SITIUNG,
                ORIGIN + "/pasar/koleksi/panen-kini", ORIGIN + "/lapak/" + shop.slug(), ORIGIN + "/lapak/" + shop.slug() + "/" + product.slug());
        assertThat(all).doesNotContain(ORIGIN + "/pasar/kategori/kue", ORIGIN + "/pasar/koleksi/kosong").noneMatch(each -> each.contains("disembunyikan"));
        for (var address : all) {
            var page = page(address.substring(ORIGIN.length()));
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
            assertThat(page.select("meta[name=robots][content*=noindex]")).as(address).isEmpty();
            assertThat(page.title()).as(address).isNotBlank();
            assertThat(page.select("meta[name=description]").attr("content")).as(address).isNotBlank().hasSizeLessThanOrEqualTo(160);
            assertThat(page.select("h1")).as(address).hasSize(1);
        }
        var robots = new String(get("/robots.txt").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(robots).contains("Sitemap: " + ORIGIN + "/sitemap.xml").contains("Disallow: /saya");
    }

    @Test
    void who_shares_a_page_sends_a_title_a_kind_an_address_and_a_picture_that_is_there() throws Exception {
        for (var path : List.of("/pasar", "/pasar/cari?kata=rakik", "/pasar/kategori/keripik", "/pasar/nagari/" + ShopGround.SITIUNG, "/pasar/peta", "/pasar/koleksi/panen-kini", "/lapak/" + shop.slug(),
                "/lapak/" + shop.slug() + "/" + product.slug())) {
            var page = page(path);
            for (var needed : List.of("og:title", "og:type", "og:url", "og:image", "og:description", "og:site_name", "og:image:width", "og:image:height", "og:locale")) {
                assertThat(page.select("meta[property=" + needed + "]").attr("content")).as(needed + " of " + path).isNotBlank();
                assertThat(page.select("meta[property=" + needed + "]")).as(needed + " of " + path).hasSize(1);
            }
            assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(page.select("link[rel=canonical]").attr("href"));
            assertThat(page.select("meta[property=og:type]").attr("content")).isIn("website", "product");
            var picture = page.select("meta[property=og:image]").attr("content");
            assertThat(picture).startsWith(ORIGIN);
            var answer = get(picture.substring(ORIGIN.length()));
            assertThat(answer.headers().firstValue("content-type")).as(picture).hasValue("image/png");
            var drawn = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(drawn.getWidth() + "x" + drawn.getHeight()).isEqualTo(page.select("meta[property=og:image:width]").attr("content") + "x" + page.select("meta[property=og:image:height]").attr("content"));
            assertThat(answer.body()).hasSizeLessThan(600_000);
        }
    }

    private JsonNode data(String path) throws Exception {
        var scripts = page(path).select("script[type=application/ld+json]");
        assertThat(scripts).as(path).hasSize(1);
        var data = JsonMapper.builder().build().readTree(scripts.getFirst().data());
        assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
        return data;
    }

    @Test
    void a_product_its_offer_and_its_shop_say_what_schema_org_and_google_ask_for() throws Exception {
        var said = data("/lapak/" + shop.slug() + "/" + product.slug()).path("@graph");
        var thing = said.get(0);
        assertThat(thing.path("@type").asString()).isEqualTo("Product");
        assertThat(thing.path("name").asString()).isEqualTo(product.name());
        assertThat(thing.path("image").get(0).asString()).startsWith(ORIGIN + "/lapak/").endsWith("-large.jpg");
        assertThat(get(thing.path("image").get(0).asString().substring(ORIGIN.length())).statusCode()).isEqualTo(200);
        var offer = thing.path("offers");
        assertThat(offer.path("@type").asString()).isEqualTo("Offer");
        assertThat(offer.path("price").asLong()).isEqualTo(25_000);
        assertThat(offer.path("priceCurrency").asString()).isEqualTo("IDR");
        assertThat(offer.path("url").asString()).isEqualTo(ORIGIN + "/lapak/" + shop.slug() + "/" + product.slug());
        for (var stock : new Integer[] {4, 0, null}) {
            sql.sql("update market.product set stock = :stock where id = :id").param("stock", stock, java.sql.Types.INTEGER).param("id", product.id()).update();
            var available = data("/lapak/" + shop.slug() + "/" + product.slug()).path("@graph").get(0).path("offers").path("availability").asString();
            assertThat(available).isEqualTo("https://schema.org/" + (stock == null ? "BackOrder" : stock > 0 ? "InStock" : "OutOfStock"));
        }
        crumbs(said.get(1), 4);
        var business = data("/lapak/" + shop.slug()).path("@graph").get(0);
        assertThat(business.path("@type").asString()).isEqualTo("LocalBusiness");
        for (var needed : List.of("@id", "name", "url", "image")) assertThat(business.path(needed).asString()).as(needed).isNotBlank();
        assertThat(business.path("address").path("addressCountry").asString()).isEqualTo("ID");
        assertThat(business.path("address").path("addressLocality").asString()).isNotBlank();
        assertThat(business.path("geo").path("latitude").asDouble()).isEqualTo(-0.99);
        assertThat(business.path("telephone").isMissingNode()).isTrue();
        assertThat(business.path("openingHoursSpecification")).hasSize(7).allSatisfy(each -> {
            assertThat(each.path("dayOfWeek").asString()).matches("https://schema.org/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
            assertThat(each.path("opens").asString()).matches("\\d{2}:\\d{2}");
            assertThat(each.path("closes").asString()).isGreaterThan(each.path("opens").asString());
        });
    }

    private static void crumbs(JsonNode crumbs, int steps) {
        assertThat(crumbs.path("@type").asString()).isEqualTo("BreadcrumbList");
        var items = crumbs.path("itemListElement");
        assertThat(items).hasSize(steps);
        for (int n = 0; n < steps; n++) {
            assertThat(items.get(n).path("position").asInt()).isEqualTo(n + 1);
            assertThat(items.get(n).path("name").asString()).isNotBlank();
            assertThat(items.get(n).path("item").asString()).startsWith(ORIGIN + "/");
        }
    }

    @Test
    void pages_that_list_products_say_so_in_order_with_whole_addresses() throws Exception {
        for (var path : Set.of("/pasar", "/pasar/cari?kata=rakik", "/pasar/kategori/keripik", "/pasar/koleksi/panen-kini")) {
            var list = data(path).path("mainEntity");
            assertThat(list.path("@type").asString()).isEqualTo("ItemList");
            assertThat(list.path("numberOfItems").asInt()).isEqualTo(list.path("itemListElement").size()).isPositive();
            int place = 0;
            for (var item : list.path("itemListElement")) {
                assertThat(item.path("position").asInt()).isEqualTo(++place);
                assertThat(item.path("url").asString()).startsWith(ORIGIN + "/lapak/");
            }
        }
    }
}
