package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Like;
import id.lapau.procurement.overview.BuyerViews.Found;
import id.lapau.procurement.overview.BuyerViews.NeedRow;
import id.lapau.procurement.overview.BuyerViews.Office;
import id.lapau.procurement.overview.BuyerViews.Search;
import id.lapau.procurement.overview.BuyerViews.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of an office's needs: package, orders, deliveries, and what is late. */
@Repository
class Buyers {

    /** Of a line that several needs share, what came is counted to the oldest need first. */
    private static final String NEEDS = """
            with came as (
                select s.package_line, sum(n.ordered) filter (where o.state <> 'CANCELLED') as ordered, sum(n.accepted) as accepted
                from procurement.order_line l join procurement.order_line_now n on n.id = l.id join procurement.share s on s.id = l.share join procurement.purchase_order o on o.id = l."order"
                group by s.package_line),
            every as (
                select d.*, coalesce(sum(d.quantity) over (partition by d.package_line order by d.created_at, d.id rows between unbounded preceding and 1 preceding), 0) as before
                from procurement.need d where d.state <> 'CANCELLED'),
            own as (
                select d.id, d.number, i.name as item, p.name as place, d.quantity, d.deadline, d.state, k.number as pack, coalesce(k.state, '') as pack_state, d.created_at,
                    case when d.package_line is null then 0 else least(d.quantity, greatest(0, coalesce(c.ordered, 0) - d.before)) end as ordered,
                    case when d.package_line is null then 0 else least(d.quantity, greatest(0, coalesce(c.accepted, 0) - d.before)) end as accepted
                from every d join procurement.item i on i.id = d.item join procurement.place p on p.id = d.place
                left join procurement.package_line l on l.id = d.package_line left join procurement.package k on k.id = l.package left join came c on c.package_line = d.package_line
                where d.office = :office),
            told as (select *, state in ('SUBMITTED', 'PACKAGED') and pack_state <> 'CANCELLED' and deadline < :today and accepted < quantity as late from own)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Buyers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The office an account acts for. */
    Optional<UUID> officeOf(UUID account) {
        return sql.sql("select office from procurement.office_member where account = :account").param("account", account).query(UUID.class).optional();
    }

    /** Offices with needs: identifier to name. */
    Map<String, String> offices() {
        var offices = new LinkedHashMap<String, String>();
        sql.sql("select o.id::text as id, o.name from procurement.office o where exists (select from procurement.need n where n.office = o.id) order by o.name").query((row, _) -> offices.put(row.getString("id"), row.getString("name"))).list();
        return offices;
    }

    Optional<Office> find(UUID office) {
        return sql.sql("select name from procurement.office where id = :office").param("office", office).query(String.class).optional()
                .map(name -> new Office(office.toString(), name, totals(office, OfficeTime.today(clock))));
    }

    /** The needs, the next deadline first; {@code menunggu} (not in a package yet), {@code berjalan}, {@code sampai} (all has come) and {@code terlambat} narrow it. */
    Found<NeedRow> needs(UUID office, Search search, int offset, int limit) {
        var today = OfficeTime.today(clock);
        var rows = sql.sql(NEEDS + """
                select *, count(*) over () as total from told
                where (:all or number ilike :words or item ilike :words or place ilike :words or pack ilike :words) and case :only when 'menunggu' then state = 'SUBMITTED'
                    when 'berjalan' then state = 'PACKAGED' and accepted < quantity when 'sampai' then state = 'PACKAGED' and accepted >= quantity when 'terlambat' then late else true end
                order by late desc, deadline, created_at, id limit :limit offset :offset
                """).param("office", office).param("today", today).param("all", search.cari().isEmpty()).param("words", Like.containing(search.cari())).param("only", search.hanya())
                .param("limit", limit).param("offset", offset).query((row, _) -> Map.entry(need(row), row.getInt("total"))).list();
        return Found.of(rows);
    }

    private static NeedRow need(ResultSet row) throws SQLException {
        return new NeedRow(row.getString("id"), row.getString("number"), row.getString("item"), row.getString("place"), row.getLong("quantity"), row.getObject("deadline", LocalDate.class),
                row.getString("state"), row.getString("pack"), row.getString("pack_state"), row.getLong("ordered"), row.getLong("accepted"), row.getBoolean("late"));
    }

    private Totals totals(UUID office, LocalDate today) {
        return sql.sql(NEEDS + """
                select count(*) filter (where state <> 'DRAFT')::int as needs, count(*) filter (where state = 'SUBMITTED')::int as waiting, coalesce(sum(quantity) filter (where state in ('SUBMITTED', 'PACKAGED')), 0) as asked,
                    coalesce(sum(accepted), 0) as accepted, count(*) filter (where late)::int as late from told
                """).param("office", office).param("today", today)
                .query((row, _) -> new Totals(row.getInt("needs"), row.getInt("waiting"), row.getLong("asked"), row.getLong("accepted"), row.getInt("late"))).single();
    }
}
