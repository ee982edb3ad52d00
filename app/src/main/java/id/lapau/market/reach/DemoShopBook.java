package id.lapau.market.reach;

import id.lapau.platform.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a demonstration's shops. */
@Repository
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoShopBook {

    private static final long FIRST_PHONE = 6_281_360_000_000L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;
    private final Map<String, List<double[]>> places = places();

    DemoShopBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Invented places within each nagari, computed from the outlines of cahyadsn/wilayah_boundaries (MIT). */
    private static Map<String, List<double[]>> places() {
        var places = new HashMap<String, List<double[]>>();
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(DemoShopBook.class.getResourceAsStream("demo-places.csv")), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split(",")).forEach(cells -> places.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return places;
    }

    /** @param owner name of the owner */
    record DemoBusiness(UUID id, String owner, String line, String nagari) {}

    record DemoShop(int number, DemoBusiness business, String name, String slug, String state, LocalDate opened, List<DemoProduct> products) {}

    /** @param picture of those that were kept; empty for none, like {@code second} */
    record DemoProduct(DemoGoods goods, String slug, @Nullable Integer stock, String state, String picture, String second) {}

    boolean any() {
        return sql.sql("select exists (select from market.shop)").query(Boolean.class).single();
    }

    /** Invented businesses whose sales are known, in the order of their owners' names. */
    List<DemoBusiness> businesses() {
        return sql.sql("""
                select b.id, b.owner_name as owner, b.line, b.nagari from registry.business_read b
                where b.nagari <> '' and exists (select from registry.sales_read s where s.business = b.id) order by b.owner_name, b.line, b.nagari, b.id
                """).query(DemoBusiness.class).list();
    }

    /** @param phone sealed, as hexadecimal digits; {@code opens} is 0 for a shop without hours */
    private record ShopRow(UUID business, String slug, String name, String about, String nagari, @Nullable Double latitude, @Nullable Double longitude, String phone, String opened, String delivery,
            String state, String reason, int opens, int closes, int days) {}

    private record ProductRow(String shop, String slug, String name, String about, String category, long price, String unit, @Nullable Integer stock, int lead, @Nullable Integer weight,
            String pirt, String halal, String sni, String state, String first, String second) {}

    /** All at once: what the search knows of products is worked out for each statement. */
    void write(List<DemoShop> shops) {
        var rows = JSON.writeValueAsString(shops.stream().map(this::row).toList());
        sql.sql("""
                insert into market.shop (business, slug, name, about, nagari, address, latitude, longitude, whatsapp_sealed, whatsapp_consent_at, delivery, state, reason, version, created_at,
                    submitted_at, decided_at, changed_at)
                select business, slug, name, about, nagari, 'Jorong Pasar', latitude, longitude, decode(phone, 'hex'), at, delivery, state, reason, 1, at, at, case when state <> 'SUBMITTED' then at end, at
                from jsonb_to_recordset(:rows::jsonb) as r (business uuid, slug text, name text, about text, nagari text, latitude float8, longitude float8, phone text, opened date, delivery text,
                    state text, reason text), lateral (select opened + time '09:00' as at)
                """).param("rows", rows).update();
        sql.sql("""
                insert into market.opening (shop, weekday, opens, closes) select s.id, day, make_time(r.opens, 0, 0), make_time(r.closes, 0, 0)
                from jsonb_to_recordset(:rows::jsonb) as r (slug text, opens int, closes int, days int) join market.shop s using (slug), generate_series(1, r.days) day where r.opens > 0
                """).param("rows", rows).update();
        var products = JSON.writeValueAsString(shops.stream().flatMap(shop -> shop.products.stream().map(product -> row(shop, product))).toList());
        sql.sql("""
                insert into market.product (shop, slug, name, about, category, price, unit, stock, lead_days, weight, pirt, halal, sni, state, version, created_at, changed_at)
                select s.id, r.slug, r.name, r.about, r.category, r.price, r.unit, r.stock, r.lead, r.weight, r.pirt, r.halal, r.sni, r.state, 1, s.created_at + interval '30 minutes', s.created_at + interval '30 minutes'
                from jsonb_to_recordset(:rows::jsonb) as r (shop text, slug text, name text, about text, category text, price bigint, unit text, stock int, lead int, weight int, pirt text, halal text,
                    sni text, state text) join market.shop s on s.slug = r.shop
                """).param("rows", products).update();
        sql.sql("""
                insert into market.photo (shop, product, position, alt, large, small, width, height, created_at)
                select s.id, p.id, photo.position, p.name, picture.large, picture.small, :width, :height, p.created_at
                from jsonb_to_recordset(:rows::jsonb) as r (shop text, slug text, first text, second text) join market.shop s on s.slug = r.shop join market.product p on p.shop = s.id and p.slug = r.slug,
                    lateral (values (1, r.first), (2, r.second)) photo (position, name) join demo_picture picture on picture.name = photo.name
                """).param("rows", products).param("width", StillLife.WIDTH).param("height", StillLife.HEIGHT).update();
    }

    private ShopRow row(DemoShop shop) {
        int number = shop.number;
        var at = places.getOrDefault(shop.business.nagari(), List.of());
        var place = at.isEmpty() ? null : at.get(number % at.size());
        var about = "Usaha " + shop.business.line().toLowerCase(Locale.ROOT) + " milik " + shop.business.owner() + ". Dibuat sendiri di rumah, dengan bahan dari nagari.";
        return new ShopRow(shop.business.id(), shop.slug, shop.name, about, shop.business.nagari(), place == null ? null : place[0], place == null ? null : place[1],
                HexFormat.of().formatHex(vault.seal(String.valueOf(FIRST_PHONE + number))), shop.opened.toString(),
                number % 3 == 0 ? "Diantar di dalam nagari, gratis di atas Rp 100.000" : "Diambil di lapak atau dikirim dengan ekspedisi", shop.state,
                shop.state.equals("REFUSED") ? "Foto dan alamat belum jelas. Perbaiki, lalu ajukan lagi." : "", number % 9 == 4 ? 0 : 7 + number % 3, 16 + number % 6, number % 4 == 0 ? 7 : 6);
    }

    private static ProductRow row(DemoShop shop, DemoProduct product) {
        var goods = product.goods;
        var permit = "%06d%03d".formatted(206_131 + shop.number, shop.number);
        return new ProductRow(shop.slug, product.slug, goods.name(), goods.about(), goods.category(), goods.price(), goods.unit(), product.stock, goods.lead(), goods.weight() == 1 ? null : goods.weight(),
                goods.permit().equals("pirt") ? "206" + permit + "-28" : "", goods.permit().equals("halal") ? "ID1311000" + permit : "", goods.permit().equals("sni") ? "SNI 8184:2015" : "",
                product.state, product.picture, product.picture.isEmpty() ? "" : product.second);
    }

    /** Kept until the end of the transaction, under the name that products give. */
    void pictures(Map<String, StillLife.Drawn> drawn) {
        sql.sql("create temp table demo_picture (name text primary key, large bytea, small bytea) on commit drop").update();
        drawn.forEach((name, each) -> sql.sql("insert into demo_picture values (:name, :large, :small)").param("name", name).param("large", each.large()).param("small", each.small()).update());
    }

    /** Looked at each week of the last quarter, and told for each month before; more of late. */
    void tallies(LocalDate today) {
        sql.sql("""
                with shop as (select id, (row_number() over (order by slug))::int as n, decided_at::date as opened from market.shop where state in ('LIVE', 'PAUSED')),
                day as (select (:today::date - 1 - w * 7) as day, 1 as weeks, w from generate_series(0, 12) w union all select (:today::date - 95 - m * 30), 4, 13 + m from generate_series(0, 13) m),
                page as (select id as shop, null::uuid as product, n, opened from shop
                    union all select s.id, p.id, (s.n + 17 * row_number() over (partition by s.id order by p.slug))::int, s.opened from shop s join market.product p on p.shop = s.id where p.state = 'LIVE'),
                kind(kind, share) as (values ('VIEW', 1), ('WHATSAPP', 14), ('QR', 40))
                insert into market.tally (day, shop, product, kind, count)
                select day.day, page.shop, page.product, kind.kind, ((4 + page.n % 11) * day.weeks * (case when day.w < 13 then 14 else 10 end) / 10 + (page.n * 7 + day.w * 3) % 5) / kind.share
                from page cross join day cross join kind
                where day.day > page.opened and (kind.kind <> 'QR' or page.product is null)
                    and ((4 + page.n % 11) * day.weeks * (case when day.w < 13 then 14 else 10 end) / 10 + (page.n * 7 + day.w * 3) % 5) / kind.share > 0
                """).param("today", today).update();
    }
}
