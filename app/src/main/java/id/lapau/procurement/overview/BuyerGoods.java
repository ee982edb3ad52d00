package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Like;
import id.lapau.procurement.overview.BuyerViews.Found;
import id.lapau.procurement.overview.BuyerViews.OrderRow;
import id.lapau.procurement.overview.BuyerViews.ParcelRow;
import id.lapau.procurement.overview.BuyerViews.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was ordered and what was brought for the lines to which an office's needs belong; a line that several offices share is each one's. */
@Repository
class BuyerGoods {

    private static final String LINES = """
            with line as (
                select l.id, l."order", l.deadline, l.price, o.number as order_number, o.state, o.issued_at, coalesce(nullif(b.name, ''), nullif(b.line, ''), '–') as maker, i.name as item, p.name as place
                from procurement.order_line l join procurement.purchase_order o on o.id = l."order" join procurement.share s on s.id = l.share
                join registry.business b on b.id = o.business join procurement.item i on i.id = l.item join procurement.place p on p.id = l.place
                where exists (select from procurement.need d where d.package_line = s.package_line and d.office = :office and d.state = 'PACKAGED'))
            """;

    private final JdbcClient sql;
    private final Clock clock;

    BuyerGoods(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lines of orders, the next deadline first; {@code terlambat} and {@code ditunggu} (not all has come) narrow it. */
    Found<OrderRow> orders(UUID office, Search search, int offset, int limit) {
        var today = OfficeTime.today(clock);
        var rows = sql.sql(LINES + """
                select line.*, n.ordered, n.accepted, n.waiting, line.state <> 'CANCELLED' and n.accepted < n.ordered as awaited, count(*) over () as total
                from line join procurement.order_line_now n on n.id = line.id
                where (:all or order_number ilike :words or maker ilike :words or item ilike :words or place ilike :words)
                    and (:only = '' or :only in ('ditunggu', 'terlambat') and line.state <> 'CANCELLED' and n.accepted < n.ordered and (:only = 'ditunggu' or deadline < :today))
                order by awaited desc, deadline, order_number, item, place limit :limit offset :offset
                """).param("office", office).param("all", search.cari().isEmpty()).param("words", Like.containing(search.cari())).param("only", search.hanya()).param("today", today)
                .param("limit", limit).param("offset", offset).query((row, _) -> Map.entry(order(row, today), row.getInt("total"))).list();
        return Found.of(rows);
    }

    private static OrderRow order(ResultSet row, LocalDate today) throws SQLException {
        var deadline = row.getObject("deadline", LocalDate.class);
        return new OrderRow(row.getString("order_number"), row.getString("state"), row.getString("maker"), row.getString("item"), row.getString("place"), row.getLong("ordered"), row.getLong("accepted"),
                row.getLong("waiting"), row.getLong("price"), deadline, row.getBoolean("awaited") && deadline.isBefore(today));
    }

    /** What was brought, the latest first; {@code perjalanan} (announced, not looked at yet) and {@code terlambat} narrow it. */
    Found<ParcelRow> parcels(UUID office, Search search, int offset, int limit) {
        var rows = sql.sql(LINES + """
                , parcel as (
                    select line.*, d.number, d.state as parcel_state, d.arrived_on, d.created_at, r.quantity, n.accepted::bigint as accepted, n.rejected::bigint as rejected, n.reason,
                        coalesce(d.arrived_on, :today::date) > line.deadline as late
                    from line join procurement.delivery_line r on r.order_line = line.id join procurement.delivery d on d.id = r.delivery and d.state <> 'CANCELLED'
                    left join procurement.inspection n on n.delivery_line = r.id)
                select *, count(*) over () as total from parcel
                where (:all or number ilike :words or order_number ilike :words or maker ilike :words or item ilike :words or place ilike :words)
                    and (:only = '' or :only = 'perjalanan' and accepted is null or :only = 'terlambat' and late)
                order by coalesce(arrived_on, created_at::date) desc, number desc, item, place limit :limit offset :offset
                """).param("office", office).param("all", search.cari().isEmpty()).param("words", Like.containing(search.cari())).param("only", search.hanya()).param("today", OfficeTime.today(clock))
                .param("limit", limit).param("offset", offset).query((row, _) -> Map.entry(parcel(row), row.getInt("total"))).list();
        return Found.of(rows);
    }

    private static ParcelRow parcel(ResultSet row) throws SQLException {
        return new ParcelRow(row.getString("number"), row.getString("parcel_state"), row.getString("order_number"), row.getString("maker"), row.getString("item"), row.getString("place"),
                row.getLong("quantity"), row.getObject("arrived_on", LocalDate.class), row.getObject("accepted", Long.class), row.getObject("rejected", Long.class),
                row.getString("reason") == null ? "" : row.getString("reason"), row.getBoolean("late"));
    }
}
