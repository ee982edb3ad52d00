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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a demonstration's shops. */
@Repository
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoShopBook {

    private static final long FIRST_PHONE = 6_281_360_000_000L;

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

    record DemoShop(int number, DemoBusiness business, String name, String slug, String state, LocalDate opened) {}

    /** @param picture of those that were kept; empty for none, like {@code second} */
    record DemoProduct(DemoGoods goods, String slug, @Nullable Integer stock, String state, String picture, String second) {}

    boolean any() {
        return sql.sql("select exists (select from market.shop)").query(Boolean.class).single();
    }

    /** Invented businesses whose sales are known, in the order of their owners' names. */
    List<DemoBusiness> businesses() {
        return sql.sql("""
                select b.id, b.owner_name as owner, b.line, b.nagari from registry.business_read b
                where b.nagari <> '' and exists (select from registry.sales_read s where s.business = b.id) order by b.owner_name, b.line, b.nagari
                """).query(DemoBusiness.class).list();
    }

    void picture(String name, StillLife.Drawn drawn) {
        sql.sql("create temp table if not exists demo_picture (name text primary key, large bytea, small bytea) on commit drop").update();
        sql.sql("create temp table if not exists demo_photo (shop uuid, product uuid, position int, alt text, name text) on commit drop").update();
        sql.sql("insert into demo_picture values (:name, :large, :small)").param("name", name).param("large", drawn.large()).param("small", drawn.small()).update();
    }

    void add(DemoShop shop, List<DemoProduct> products) {
        var at = places.getOrDefault(shop.business.nagari(), List.of());
        var place = at.isEmpty() ? null : at.get(shop.number % at.size());
        boolean decided = !shop.state.equals("SUBMITTED");
        var id = sql.sql("""
                insert into market.shop (business, slug, name, about, nagari, address, latitude, longitude, whatsapp_sealed, whatsapp_consent_at, delivery, state, reason, version, created_at,
                    submitted_at, decided_at, changed_at)
                values (:business, :slug, :name, :about, :nagari, 'Jorong Pasar', :latitude, :longitude, :phone, :opened, :delivery, :state, :reason, 1, :opened, :opened,
                    case when :decided then :opened::timestamptz end, :opened) returning id
                """).param("business", shop.business.id()).param("slug", shop.slug).param("name", shop.name).param("about", about(shop)).param("nagari", shop.business.nagari())
                .param("latitude", place == null ? null : place[0]).param("longitude", place == null ? null : place[1]).param("phone", vault.seal(String.valueOf(FIRST_PHONE + shop.number)))
                .param("opened", java.sql.Timestamp.valueOf(shop.opened.atTime(9, 0))).param("delivery", shop.number % 3 == 0 ? "Diantar di dalam nagari, gratis di atas Rp 100.000" : "Diambil di lapak atau dikirim dengan ekspedisi")
                .param("state", shop.state).param("reason", shop.state.equals("REFUSED") ? "Foto dan alamat belum jelas. Perbaiki, lalu ajukan lagi." : "").param("decided", decided).query(UUID.class).single();
        if (shop.number % 9 != 4) sql.sql("insert into market.opening (shop, weekday, opens, closes) select :shop, day, make_time(:opens, 0, 0), make_time(:closes, 0, 0) from generate_series(1, :days) day")
                .param("shop", id).param("opens", 7 + shop.number % 3).param("closes", 16 + shop.number % 6).param("days", shop.number % 4 == 0 ? 7 : 6).update();
        for (var product : products) add(id, shop, product);
    }

    private static String about(DemoShop shop) {
        return "Usaha " + shop.business.line().toLowerCase(java.util.Locale.ROOT) + " milik " + shop.business.owner() + ". Dibuat sendiri di rumah, dengan bahan dari nagari.";
    }

    private void add(UUID shop, DemoShop of, DemoProduct product) {
        var goods = product.goods;
        var permit = "%06d%03d".formatted(206_131 + of.number, of.number);
        var id = sql.sql("""
                insert into market.product (shop, slug, name, about, category, price, unit, stock, lead_days, weight, pirt, halal, sni, state, version, created_at, changed_at)
                values (:shop, :slug, :name, :about, :category, :price, :unit, :stock, :lead, :weight, :pirt, :halal, :sni, :state, 1, :opened, :opened) returning id
                """).param("shop", shop).param("slug", product.slug).param("name", goods.name()).param("about", goods.about()).param("category", goods.category()).param("price", goods.price())
                .param("unit", goods.unit()).param("stock", product.stock).param("lead", goods.lead()).param("weight", goods.weight() == 1 ? null : goods.weight())
                .param("pirt", goods.permit().equals("pirt") ? "206" + permit + "-28" : "").param("halal", goods.permit().equals("halal") ? "ID1311000" + permit : "")
                .param("sni", goods.permit().equals("sni") ? "SNI 8184:2015" : "").param("state", product.state).param("opened", java.sql.Timestamp.valueOf(of.opened.atTime(9, 30))).query(UUID.class).single();
        if (!product.picture.isEmpty()) photo(shop, id, 1, goods.name(), product.picture);
        if (!product.picture.isEmpty() && !product.second.isEmpty()) photo(shop, id, 2, goods.name(), product.second);
    }

    private void photo(UUID shop, UUID product, int position, String alt, String name) {
        sql.sql("insert into demo_photo values (:shop, :product, :position, :alt, :name)").param("shop", shop).param("product", product).param("position", position).param("alt", alt).param("name", name).update();
    }

    /** Gives the products the pictures that were kept. */
    void photos() {
        sql.sql("""
                insert into market.photo (shop, product, position, alt, large, small, width, height, created_at)
                select d.shop, d.product, d.position, d.alt, p.large, p.small, :width, :height, (select created_at from market.product where id = d.product)
                from demo_photo d join demo_picture p using (name)
                """).param("width", StillLife.WIDTH).param("height", StillLife.HEIGHT).update();
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
