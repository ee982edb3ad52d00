package id.lapau.procurement.overview;

import id.lapau.procurement.need.FarOff;
import id.lapau.procurement.overview.HeadViews.Period;
import id.lapau.procurement.overview.HeadViews.PriceRow;
import id.lapau.procurement.overview.HeadViews.PricesFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goods cost beside what was offered and what they cost before. */
@Repository
class Prices {

    /** Fewer offers than these tell nothing of the market. */
    static final int ENOUGH = 3;

    private record Line(PriceRow row, int total) {}

    private final JdbcClient sql;

    Prices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Packages opened in the period, newest first; by item within. */
    PricesFound of(Period period, int offset, int limit) {
        var rows = sql.sql("""
                with asked as (
                    select k.id, k.number, k.title, k.opened_at, l.item, sum(l.quantity) as quantity, round(sum(l.quantity * l.ceiling)::numeric / sum(l.quantity))::bigint as ceiling
                    from procurement.package k join procurement.package_line l on l.package = k.id
                    where k.state <> 'CANCELLED' and (k.opened_at at time zone 'Asia/Jakarta')::date between :from and :to group by k.id, l.item)
                select a.*, i.name as item_name, o.price, f.median, f.offers, e.price as earlier, count(*) over () as total
                from asked a join procurement.item i on i.id = a.item
                cross join lateral (select round(sum((l.quantity - l.released) * l.price)::numeric / nullif(sum(l.quantity - l.released), 0))::bigint as price from procurement.order_line l
                    join procurement.purchase_order o on o.id = l."order" where o.package = a.id and o.state <> 'CANCELLED' and l.item = a.item) o
                cross join lateral (select percentile_disc(0.5) within group (order by l.price) as median, count(*)::int as offers from procurement.offer_line l
                    join procurement.offer o on o.id = l.offer where o.package = a.id and o.state = 'OFFERED' and l.item = a.item) f
                cross join lateral (select round(sum((l.quantity - l.released) * l.price)::numeric / nullif(sum(l.quantity - l.released), 0))::bigint as price from procurement.order_line l
                    join procurement.purchase_order o on o.id = l."order" where o.package <> a.id and o.state <> 'CANCELLED' and l.item = a.item
                        and o.issued_at >= a.opened_at - interval '12 months' and o.issued_at < a.opened_at) e
                order by a.opened_at desc, a.number, i.name limit :limit offset :offset
                """).param("from", period.dari()).param("to", period.sampai()).param("limit", limit).param("offset", offset).query((row, _) -> new Line(price(row), row.getInt("total"))).list();
        return new PricesFound(rows.stream().map(Line::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static PriceRow price(ResultSet row) throws SQLException {
        var price = row.getObject("price", Long.class);
        var median = row.getObject("median", Long.class);
        int offers = row.getInt("offers");
        var percent = percent(price, median);
        return new PriceRow(row.getString("id"), row.getString("number"), PublicWords.of(row.getString("title")), row.getString("item_name"), row.getLong("quantity"), row.getLong("ceiling"), price, median, offers,
                row.getObject("earlier", Long.class), percent, percent != null && offers >= ENOUGH && Math.abs(percent) > FarOff.ALARM);
    }

    private static @Nullable Integer percent(@Nullable Long price, @Nullable Long median) {
        return price == null || median == null || median == 0 ? null : (int) Math.clamp(Math.round(100.0 * (price - median) / median), -100, 10_000);
    }
}
