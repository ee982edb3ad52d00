package id.lapau.market.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.market.ShopGround;
import id.lapau.owner.Owner;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestOwners;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may be done with a shop, by whom, and what of it is public. */
@LapauTest
class ShopRulesTest {

    private static final Map<String, String> PRODUCT = Map.of("name", "Kopi bubuk", "category", "kopi", "price", "45.000", "unit", "250 g", "way", "stok", "stock", "3", "live", "on");

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired KeepShop keep;
    @Autowired KeepProduct keepProduct;
    @Autowired DecideShop decide;
    @Autowired ShopBook book;
    @Autowired ProductBook products;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    private ShopGround ground;
    private Officer officer;

    @BeforeEach void begin() {
        ground = new ShopGround(sql, vault);
        officer = new Officer(sql.sql("insert into identity.app_user (username, display_name, password_hash, role) values ('r" + UUID.randomUUID().toString().substring(0, 8)
                + "', 'Rina', '-', 'VERIFIER') returning id").query(UUID.class).single(), "Rina", Role.VERIFIER, null);
    }

    private Owner owner(UUID person) {
        TestOwners.token(sql, vault, person);
        return new Owner(sql.sql("select id from owner.account where person = :person").param("person", person).query(UUID.class).single(), person, "Pemilik");
    }

    private static ShopForm form(String name, String slug, int version) {
        return ShopForm.read(Map.of("name", name, "slug", slug, "nagari", ShopGround.SITIUNG, "version", String.valueOf(version)));
    }

    private UUID opened(Owner by, UUID business, String name) {
        return ((Kept.Done) keep.open(business, form(name, "", 0), by)).id();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var web = HttpClient.newHttpClient()) {
            return web.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test void a_shop_is_seen_only_while_it_is_live_and_its_old_addresses_lead_on() throws Exception {
        var person = ground.person("Uni");
        var by = owner(person);
        var id = opened(by, ground.business(person, "Kopi Uni"), "Kópi Uni & Saudara!");
        assertThat(book.find(id).orElseThrow().view().slug()).isEqualTo("kopi-uni-saudara");
        assertThat(keep.become(id, ShopState.SUBMITTED, by)).isInstanceOf(Kept.Rejected.class);
        var product = ((Kept.Done) keepProduct.add(id, ProductForm.read(PRODUCT), by)).id();
        assertThat(keep.become(id, ShopState.LIVE, by)).isEqualTo(new Kept.NotNow());
        assertThat(keep.become(id, ShopState.SUBMITTED, by)).isEqualTo(new Kept.Done(id));
        assertThat(get("/lapak/kopi-uni-saudara").statusCode()).isEqualTo(404);
        assertThat(decide.approve(id, version(id) - 1, officer)).isEqualTo(new Kept.Overtaken());
        assertThat(decide.approve(id, version(id), officer)).isEqualTo(new Kept.Done(id));
        var shown = get("/lapak/kopi-uni-saudara/kopi-bubuk");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Rp 45.000").contains("<link rel=\"canonical\" href=\"http://localhost:8080/lapak/kopi-uni-saudara/kopi-bubuk\">").contains("og:image");
        assertThat(shown.headers().firstValue("cache-control")).hasValue("private, no-cache");
        assertThat(keep.rewrite(id, form("Kopi Uni", "kopi-uni", version(id)), by)).isEqualTo(new Kept.Done(id));
        var led = get("/lapak/kopi-uni-saudara/kopi-bubuk");
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(led.headers().firstValue("location")).hasValue("/lapak/kopi-uni/kopi-bubuk");
        assertThat(get("/sitemap.xml?bagian=1").body()).contains("/lapak/kopi-uni</loc>").contains("/lapak/kopi-uni/kopi-bubuk</loc>");
        assertThat(decide.remove(id, product, "Nomor palsu", officer)).isEqualTo(new Kept.Done(product));
        assertThat(get("/lapak/kopi-uni/kopi-bubuk").statusCode()).isEqualTo(410);
        assertThat(keepProduct.become(id, product, ProductState.LIVE, by)).isEqualTo(new Kept.NotNow());
        assertThat(decide.restore(id, product, officer)).isEqualTo(new Kept.Done(product));
        assertThat(get("/lapak/kopi-uni/kopi-bubuk").statusCode()).isEqualTo(404);
        assertThat(keep.become(id, ShopState.PAUSED, by)).isEqualTo(new Kept.Done(id));
        assertThat(get("/lapak/kopi-uni").statusCode()).isEqualTo(404);
        assertThat(keep.become(id, ShopState.CLOSED, by)).isEqualTo(new Kept.Done(id));
        assertThat(get("/lapak/kopi-uni").statusCode()).isEqualTo(410);
        assertThat(get("/sitemap.xml?bagian=1").body()).doesNotContain("kopi-uni");
    }

    private int version(UUID shop) {
        return book.find(shop).orElseThrow().version();
    }

    @Test void nobody_changes_the_shop_of_another() {
        var shop = ground.shop("Punya Uni");
        var product = ground.product(shop, "Keripik", 3);
        var stranger = ground.person("Orang lain");
        ground.business(stranger, "Usaha lain");
        var other = owner(stranger);
        assertThat(keep.open(ground.business(shop.person(), "Usaha kedua"), form("Curian", "", 0), other)).isEqualTo(new Kept.NotYours());
        assertThat(keep.rewrite(shop.id(), form("Curian", "", 0), other)).isEqualTo(new Kept.NotYours());
        assertThat(keep.become(shop.id(), ShopState.CLOSED, other)).isEqualTo(new Kept.NotYours());
        assertThat(keepProduct.add(shop.id(), ProductForm.read(PRODUCT), other)).isEqualTo(new Kept.NotYours());
        assertThat(keepProduct.rewrite(shop.id(), product.id(), ProductForm.read(PRODUCT), other)).isEqualTo(new Kept.NotYours());
        assertThat(keepProduct.become(shop.id(), product.id(), ProductState.DELETED, other)).isEqualTo(new Kept.NotYours());
        var mine = ground.shop("Punya saya");
        assertThat(keepProduct.become(mine.id(), product.id(), ProductState.DELETED, owner(mine.person()))).isEqualTo(new Kept.NotYours());
        var auditor = new Officer(officer.id(), "Hendra", Role.AUDITOR, null);
        assertThat(decide.refuse(shop.id(), 0, "Tidak boleh", auditor)).isEqualTo(new Kept.NotYours());
        assertThat(decide.remove(shop.id(), product.id(), "Tidak boleh", auditor)).isEqualTo(new Kept.NotYours());
    }

    @Test void an_address_is_given_once_and_stays_with_who_had_it() {
        var person = ground.person("Dua usaha");
        var by = owner(person);
        var first = opened(by, ground.business(person, "A"), "Warung Ibu");
        var second = opened(by, ground.business(person, "B"), "Warung Ibu");
        assertThat(book.find(second).orElseThrow().view().slug()).isEqualTo("warung-ibu-2");
        assertThat(keep.rewrite(second, form("Warung Ibu", "warung-ibu", version(second)), by)).isEqualTo(new Kept.Rejected(Map.of("slug", "shop.problem.slug-taken")));
        sql.sql("update market.shop set state = 'LIVE', decided_at = now() where id = :id").param("id", first).update();
        keep.rewrite(first, form("Warung Ibu", "warung-baru", version(first)), by);
        assertThat(keep.rewrite(second, form("Warung Ibu", "warung-ibu", version(second)), by)).isInstanceOf(Kept.Rejected.class);
        assertThat(keep.rewrite(first, form("Warung Ibu", "warung-ibu", version(first)), by)).isEqualTo(new Kept.Done(first));
        assertThat(Slug.of("¡Ñandú «Ça va»!", 60, "x")).isEqualTo("nandu-ca-va");
        assertThat(Slug.of("煎饼", 60, "lapak")).isEqualTo("lapak");
        assertThat(Slug.of("a".repeat(100), 60, "x")).hasSize(60);
        assertThat(Slug.free("lapor", 80, _ -> false)).isEqualTo("lapor-2");
    }

    /** Whatever page somebody adds below the address of a shop, no product may be called so. */
    @Test void no_product_and_no_shop_takes_the_address_of_a_page() throws Exception {
        var fixed = new TreeSet<String>();
        for (var mapping : pages.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                var parts = pattern.split("/");
                if (!pattern.startsWith("/lapak/")) continue;
                assertThat(parts[2]).as(pattern + ": no shop may be called so").startsWith("{");
                if (parts.length > 3 && Slug.valid(parts[3], Slug.PRODUCT)) fixed.add(parts[3]);
            }
        }
        assertThat(fixed).contains("foto", "keranjang", "lapor", "pesan", "tanya", "wa").allMatch(Slug::reserved);
        var shop = ground.shop("Kata Terpakai");
        var by = owner(shop.person());
        for (var word : fixed) {
            var fields = new HashMap<>(PRODUCT);
            fields.put("name", word);
            var id = ((Kept.Done) keepProduct.add(shop.id(), ProductForm.read(fields), by)).id();
            assertThat(products.find(shop.id(), id).orElseThrow().view().slug()).isEqualTo(word + "-2");
            assertThat(keep.rewrite(shop.id(), form("Kata Terpakai", word, 0), by)).as(word).isEqualTo(new Kept.Rejected(Map.of("slug", "shop.problem.slug-taken")));
        }
        assertThat(get("/lapak/" + shop.slug() + "/pesan-2").body()).contains("<h1>pesan</h1>");
    }

    @Test void who_writes_a_product_while_somebody_orders_does_not_bring_the_sold_back() {
        var shop = ground.shop("Stok");
        var product = ground.product(shop, "Madu", 10);
        var by = owner(shop.person());
        var fields = new HashMap<>(PRODUCT);
        fields.put("version", "0");
        sql.sql("update market.product set stock = 2, version = version + 1 where id = :id").param("id", product.id()).update();
        assertThat(keepProduct.rewrite(shop.id(), product.id(), ProductForm.read(fields), by)).isEqualTo(new Kept.Overtaken());
        assertThat(products.find(shop.id(), product.id()).orElseThrow().view().stock()).isEqualTo(2);
    }

    @Test void numbers_of_labels_are_read_as_people_write_them() {
        assertThat(LabelNumbers.pirt("P-IRT No. 2061310010012-29")).hasValue("P-IRT 2061310010012-29");
        assertThat(LabelNumbers.pirt("206131001001229")).hasValue("P-IRT 2061310010012-29");
        assertThat(LabelNumbers.pirt("20613100100122")).isEmpty();
        assertThat(LabelNumbers.pirt("<script>")).isEmpty();
        assertThat(LabelNumbers.halal("id 13110000123450621")).hasValue("ID13110000123450621");
        assertThat(LabelNumbers.halal("ID123")).isEmpty();
        assertThat(LabelNumbers.halal("13100012340621")).hasValue("13100012340621");
        assertThat(LabelNumbers.sni("SNI 01-2983-1992")).hasValue("SNI 01-2983:1992");
        assertThat(LabelNumbers.sni("sni iso 9001:2015")).hasValue("SNI ISO 9001:2015");
        assertThat(LabelNumbers.sni("ada SNI")).isEmpty();
        assertThat(MapPoint.read("https://www.google.com/maps/@-0.9812,101.6123,15z")).hasValue(new MapPoint(-0.9812, 101.6123));
        assertThat(MapPoint.read("-0,9812 101,6123")).hasValue(new MapPoint(-0.9812, 101.6123));
        assertThat(MapPoint.read("52.52, 13.40")).isEmpty();
    }

    @Test void the_number_of_a_shop_is_kept_only_with_consent_and_never_in_the_audit_book() {
        var shop = ground.shop("Nomor");
        var by = owner(shop.person());
        var fields = new HashMap<>(Map.of("name", "Nomor", "nagari", ShopGround.SITIUNG, "version", "0", "whatsapp", "0813 9999 8888", "consent", "on"));
        assertThat(keep.rewrite(shop.id(), ShopForm.read(fields), by)).isEqualTo(new Kept.Done(shop.id()));
        assertThat(sql.sql("select whatsapp_consent_at is not null from market.shop where id = :id").param("id", shop.id()).query(Boolean.class).single()).isTrue();
        fields.put("version", "1");
        fields.remove("whatsapp");
        fields.remove("consent");
        assertThat(keep.rewrite(shop.id(), ShopForm.read(fields), by)).isEqualTo(new Kept.Done(shop.id()));
        assertThat(sql.sql("select whatsapp_sealed is null and whatsapp_consent_at is null from market.shop where id = :id").param("id", shop.id()).query(Boolean.class).single()).isTrue();
        assertThat(sql.sql("select count(*) from audit.entry e where to_jsonb(e)::text like '%9999%8888%'").query(Integer.class).single()).isZero();
    }
}
