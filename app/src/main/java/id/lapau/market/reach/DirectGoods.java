package id.lapau.market.reach;

import id.lapau.platform.Like;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an office can buy directly. */
@Repository
class DirectGoods {

    private static final String FOUND = """
            from market.product p join market.shop s on s.id = p.shop join market.category c on c.code = p.category join registry.nib_read n on n.business = s.business
            where p.state = 'LIVE' and s.state = 'LIVE' and (p.stock is null or p.stock > 0)
                and (:cari = '' or p.name ilike :like or s.name ilike :like)
                and (:kategori = '' or p.category = :kategori or c.parent = :kategori) and (:nagari = '' or s.nagari = :nagari) and (:harga = 0 or p.price <= :harga)
                and (:izin = '' or :izin = 'pirt' and p.pirt <> '' or :izin = 'halal' and p.halal <> '' or :izin = 'sni' and p.sni <> '' or :izin = 'nib' and n.known)
            """;
    private static final Map<String, String> SORTS = Map.of("murah", "p.price, p.name, p.id", "mahal", "p.price desc, p.name, p.id", "baru", "p.changed_at desc, p.id", "nama", "p.name, p.id");
    private static final String ROW = """
            select p.id, p.name, p.slug, c.name_id as category, c.name_en as category_en, p.price, p.unit, p.stock, p.lead_days, p.pirt, p.halal, p.sni, s.slug as shop, s.name as shop_name, s.nagari, n.known as nib
            """;

    private final JdbcClient sql;

    DirectGoods(JdbcClient sql) {
        this.sql = sql;
    }

    DirectViews.Found search(DirectViews.Search search, int offset, int most) {
        int total = asked("select count(*) " + FOUND, search).query(Integer.class).single();
        var order = SORTS.getOrDefault(search.urut(), SORTS.get("nama"));
        var rows = asked(ROW + FOUND + "order by " + order + " offset :offset limit :most", search).param("offset", offset).param("most", most).query(DirectViews.Row.class).list();
        return new DirectViews.Found(rows, total);
    }

    private JdbcClient.StatementSpec asked(String query, DirectViews.Search search) {
        return sql.sql(query).param("cari", search.cari()).param("like", Like.containing(search.cari())).param("kategori", search.kategori()).param("nagari", search.nagari())
                .param("harga", search.harga()).param("izin", search.izin());
    }

    /** A product that is on sale, with its business. */
    record Wanted(UUID business, String goods, String seller, String unit, long price, String path) {}

    Optional<Wanted> wanted(UUID product) {
        return sql.sql("""
                select s.business, p.name as goods, s.name as seller, p.unit, p.price, '/lapak/' || s.slug || '/' || p.slug as path
                from market.product p join market.shop s on s.id = p.shop where p.id = :id and p.state = 'LIVE' and s.state = 'LIVE'
                """).param("id", product).query(Wanted.class).optional();
    }

    /** What the law allows on this day; empty on a day of which no law is known. */
    Optional<DirectViews.Limit> limit(LocalDate day) {
        return sql.sql("select from_day as since, most, source, verified from market.direct_limit where from_day <= :day and (until_day is null or until_day >= :day)")
                .param("day", day).query(DirectViews.Limit.class).optional();
    }

    /** Code to name in that language, each below what is wider. */
    Map<String, String> categories(String language) {
        var names = new LinkedHashMap<String, String>();
        sql.sql("""
                select c.code, case when :language = 'id' then c.name_id else c.name_en end as name, c.parent is not null as below
                from market.category c left join market.category w on w.code = c.parent
                order by coalesce(w.position, c.position), coalesce(w.code, c.code), c.parent nulls first, c.position, c.code
                """).param("language", language).query((row, _) -> names.put(row.getString("code"), (row.getBoolean("below") ? "– " : "") + row.getString("name"))).list();
        return names;
    }
}
