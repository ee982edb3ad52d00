package id.lapau.procurement.overview;

import id.lapau.platform.Like;
import id.lapau.procurement.overview.PublicViews.Found;
import id.lapau.procurement.overview.PublicViews.Row;
import id.lapau.procurement.overview.PublicViews.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packages that were opened, as strangers look for them. */
@Repository
class PublicPackages {

    private record Line(Row row, int total) {}

    private final JdbcClient sql;

    PublicPackages(JdbcClient sql) {
        this.sql = sql;
    }

    Found search(Search wanted, int offset, int limit) {
        var lines = sql.sql("""
                with found as (
                    select p.*, count(*) over () as total from procurement.package p
                    where p.opened_at is not null and (:all or p.title ilike :words or p.number ilike :words) and (:year = '' or extract(year from p.opened_at at time zone 'Asia/Jakarta')::text = :year)
                        and (:state = '' or p.state = :state)
                        and (:item = '' or exists (select from procurement.package_line l join procurement.item i on i.id = l.item where l.package = p.id and i.code = :item))
                    order by p.opened_at desc, p.id limit :limit offset :offset)
                select f.number, f.title, f.state, (f.opened_at at time zone 'Asia/Jakarta')::date as opened_on, f.total, l.items, l.quantity, l.ceiling, o.makers, o.value
                from found f
                cross join lateral (select string_agg(distinct i.name, ', ' order by i.name) as items, sum(l.quantity)::int as quantity, sum(l.quantity * l.ceiling)::bigint as ceiling
                    from procurement.package_line l join procurement.item i on i.id = l.item where l.package = f.id) l
                cross join lateral (select count(distinct o.business)::int as makers, coalesce(sum((n.quantity - n.released) * n.price), 0)::bigint as value
                    from procurement.purchase_order o join procurement.order_line n on n."order" = o.id where o.package = f.id and o.state <> 'CANCELLED') o
                order by f.opened_at desc, f.id
                """)
                .param("all", wanted.cari().isBlank()).param("words", Like.containing(wanted.cari())).param("year", wanted.tahun()).param("state", wanted.status()).param("item", wanted.barang())
                .param("limit", limit).param("offset", offset)
                .query((row, _) -> new Line(new Row(row.getString("number").replace('/', '-'), row.getString("number"), PublicWords.of(row.getString("title")), row.getString("state"),
                        row.getObject("opened_on", java.time.LocalDate.class), PublicWords.of(String.valueOf(row.getString("items"))), row.getInt("quantity"), row.getLong("ceiling"),
                        row.getInt("makers"), row.getLong("value")), row.getInt("total"))).list();
        return new Found(lines.stream().map(Line::row).toList(), lines.isEmpty() ? 0 : lines.getFirst().total());
    }

    /** Years in which packages were opened, newest first. */
    List<String> years() {
        return sql.sql("select distinct extract(year from opened_at at time zone 'Asia/Jakarta')::text as year from procurement.package where opened_at is not null order by year desc").query(String.class).list();
    }

    /** Items of packages that were opened: code to name. */
    Map<String, String> items() {
        var items = new LinkedHashMap<String, String>();
        sql.sql("""
                select distinct i.code, i.name from procurement.package_line l join procurement.item i on i.id = l.item join procurement.package p on p.id = l.package
                where p.opened_at is not null order by i.name""").query((row, _) -> items.put(row.getString("code"), PublicWords.of(row.getString("name")))).list();
        return items;
    }

    /** Oldest first. */
    List<UUID> opened(String year) {
        return sql.sql("""
                select id from procurement.package where opened_at is not null and (:year = '' or extract(year from opened_at at time zone 'Asia/Jakarta')::text = :year) order by opened_at, id""")
                .param("year", year).query(UUID.class).list();
    }
}
