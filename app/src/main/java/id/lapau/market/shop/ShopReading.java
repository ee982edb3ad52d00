package id.lapau.market.shop;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds shops for officers. */
@Repository
class ShopReading {

    private final JdbcClient sql;

    ShopReading(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(ShopList.Line line, int found) {}

    /** @param current page, from 1; 0 for all of them */
    ShopList search(ShopList.Filter filter, int current) {
        var rows = sql.sql("""
                select s.id, s.slug, s.name, p.name as owner, s.nagari, s.state, s.submitted_at, s.changed_at, count(*) over () as found,
                    (select count(*) from market.product x where x.shop = s.id and x.state = 'LIVE') as products,
                    (select count(*) from market.report r where r.shop = s.id and r.state in ('NEW', 'IN_WORK')) as reports
                from market.shop s join registry.business b on b.id = s.business join registry.person p on p.id = b.owner
                where (:state = '' or s.state = :state) and (:nagari = '' or s.nagari = :nagari)
                    and (:text = '%%' or s.name ilike :text or s.slug ilike :text or p.name ilike :text or b.name ilike :text)
                order by case when :sort = 'nama' then lower(s.name) end, case when :sort = 'tunggu' then s.submitted_at end,
                    case when :sort = 'produk' then -(select count(*) from market.product x where x.shop = s.id and x.state = 'LIVE') end, s.created_at desc, s.id
                limit :limit offset :offset
                """).param("state", filter.keadaan()).param("nagari", filter.nagari()).param("text", Like.containing(filter.cari())).param("sort", filter.urut())
                .param("limit", current == 0 ? Integer.MAX_VALUE : ShopList.PAGE).param("offset", Math.max(0, current - 1) * (long) ShopList.PAGE)
                .query((row, _) -> new Row(line(row), row.getInt("found"))).list();
        return new ShopList(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    private static ShopList.Line line(ResultSet row) throws SQLException {
        return new ShopList.Line(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("owner"), row.getString("nagari"),
                ShopState.valueOf(row.getString("state")), row.getInt("products"), row.getInt("reports"), ShopBook.instant(row, "submitted_at"),
                Objects.requireNonNull(ShopBook.instant(row, "changed_at")));
    }

    /** @param live shops that are shown, of which {@code waiting} are not part */
    record Figures(int live, int waiting, int reports) {}

    Figures figures() {
        return sql.sql("""
                select count(*) filter (where state = 'LIVE') as live, count(*) filter (where state = 'SUBMITTED') as waiting,
                    (select count(*) from market.report where state in ('NEW', 'IN_WORK')) as reports from market.shop
                """).query((row, _) -> new Figures(row.getInt("live"), row.getInt("waiting"), row.getInt("reports"))).single();
    }

    /** Whom a business belongs to. */
    UUID owner(UUID business) {
        return sql.sql("select owner from registry.business where id = :id").param("id", business).query(UUID.class).single();
    }

    /** What there is to an address that shows no live shop. */
    record Trace(@Nullable String movedTo, @Nullable ShopState state) {}

    Trace trace(String slug) {
        return sql.sql("""
                select s.slug, s.state, s.slug <> :slug as moved from market.shop s
                where s.slug = :slug or s.id = (select f.shop from market.former_slug f where f.slug = :slug) order by s.slug = :slug desc limit 1
                """).param("slug", slug).query((row, _) -> new Trace(row.getBoolean("moved") ? row.getString("slug") : null, ShopState.valueOf(row.getString("state")))).optional()
                .orElse(new Trace(null, null));
    }

    /** As {@link #trace}, of a product in a live shop. */
    record ProductTrace(@Nullable String movedTo, @Nullable ProductState state) {}

    ProductTrace trace(UUID shop, String slug) {
        return sql.sql("""
                select p.slug, p.state, p.slug <> :slug as moved from market.product p
                where p.shop = :shop and (p.slug = :slug or p.id = (select f.product from market.former_product_slug f where f.shop = :shop and f.slug = :slug)) order by p.slug = :slug desc limit 1
                """).param("shop", shop).param("slug", slug)
                .query((row, _) -> new ProductTrace(row.getBoolean("moved") ? row.getString("slug") : null, ProductState.valueOf(row.getString("state")))).optional()
                .orElse(new ProductTrace(null, null));
    }

    /** One line of a sitemap. */
    record Address(String path, Instant changed) {}

    /** Addresses of all that is live, in an order that lasts: shops, then products. */
    List<Address> addresses(int from, int most) {
        return sql.sql("""
                select path, changed_at from (
                    select 1 as kind, s.id, '/lapak/' || s.slug as path, s.changed_at from market.shop s where s.state = 'LIVE'
                    union all
                    select 2, p.id, '/lapak/' || s.slug || '/' || p.slug, p.changed_at from market.product p join market.shop s on s.id = p.shop where s.state = 'LIVE' and p.state = 'LIVE') all_of_them
                order by kind, id offset :from limit :most
                """).param("from", from).param("most", most).query((row, _) -> new Address(row.getString("path"), row.getTimestamp("changed_at").toInstant())).list();
    }

    int countAddresses() {
        return sql.sql("""
                select (select count(*) from market.shop where state = 'LIVE')
                    + (select count(*) from market.product p join market.shop s on s.id = p.shop where s.state = 'LIVE' and p.state = 'LIVE')
                """).query(Integer.class).single();
    }
}
