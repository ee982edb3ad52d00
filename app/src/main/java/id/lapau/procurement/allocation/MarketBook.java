package id.lapau.procurement.allocation;

import id.lapau.kernel.OfficeTime;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sharing out must know of the past: earnings, quality, what was promised already, and the rule of the day. */
@Repository
class MarketBook {

    private static final Rule USUAL = new Rule(Quality.USUAL, 40, 365, 1);

    private final JdbcClient sql;

    MarketBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param alarm    per cent of the rupiah for one maker from which the head is warned
     * @param days     inspections of so many days back count
     * @param smallest see {@link Market#smallest}
     */
    record Rule(Quality quality, int alarm, int days, int smallest) {}

    Rule rule(LocalDate day) {
        return sql.sql("select * from procurement.allocation_rule where from_day <= :day order by from_day desc limit 1").param("day", day)
                .query((row, _) -> new Rule(new Quality(row.getInt("judged_from"), row.getInt("reduced_above"), row.getInt("reduced_to"), row.getInt("excluded_above"),
                        row.getInt("late_above")), row.getInt("alarm_share"), row.getInt("counted_days"), row.getInt("smallest"))).optional().orElse(USUAL);
    }

    /** Rupiah of this year's orders, by the day of the order: what is still to come of open ones, what was accepted of closed ones; and of approved shares not ordered yet. */
    Map<UUID, Long> earned(int year) {
        var sums = new HashMap<UUID, Long>();
        sql.sql("""
                select o.business, sum(case when o.state in ('HANDED_OVER', 'DUE', 'PAID') then coalesce(i.accepted, 0) else l.quantity - l.released end * l.price)::bigint as rupiah
                from procurement.purchase_order o join procurement.order_line l on l."order" = o.id
                left join (select d.order_line, sum(i.accepted) as accepted from procurement.inspection i join procurement.delivery_line d on d.id = i.delivery_line group by 1) i on i.order_line = l.id
                where o.state <> 'CANCELLED' and o.issued_at >= :from and o.issued_at < :until group by 1
                union all
                select s.business, sum(s.quantity * s.price)::bigint from procurement.share s join procurement.allocation a on a.id = s.allocation
                where a.state = 'APPROVED' and a.approved_at >= :from and a.approved_at < :until
                  and not exists (select from procurement.purchase_order o where o.allocation = a.id and o.business = s.business) group by 1
                """).param("from", Timestamp.from(OfficeTime.beginning(LocalDate.of(year, 1, 1)))).param("until", Timestamp.from(OfficeTime.beginning(LocalDate.of(year + 1, 1, 1))))
                .query((row, _) -> sums.merge(row.getObject("business", UUID.class), row.getLong("rupiah"), Long::sum)).list();
        return sums;
    }

    /** @param late of the accepted */
    record Inspected(UUID business, int accepted, int rejected, int late, @Nullable LocalDate first, @Nullable LocalDate last) {

        static Inspected nothing(UUID business) {
            return new Inspected(business, 0, 0, 0, null, null);
        }
    }

    /** What inspections found from a day on, by maker. */
    Map<UUID, Inspected> inspected(LocalDate from) {
        var found = new HashMap<UUID, Inspected>();
        sql.sql("""
                select business, sum(accepted)::int as accepted, sum(rejected)::int as rejected, sum(late)::int as late, min(day) as first, max(day) as last
                from procurement.maker_found where day >= :from group by business
                """).param("from", from).query(Inspected.class).list().forEach(each -> found.put(each.business(), each));
        return found;
    }

    /** Pieces of a package that a maker was promised and has still to make: not given back, not accepted and not on their way; nought when all is made. */
    record Promised(UUID business, UUID item, LocalDate deadline, int pieces) {}

    List<Promised> promised(UUID packageId) {
        return sql.sql("""
                select s.business, l.item, l.deadline, sum(coalesce(n.open, s.quantity))::int as pieces from procurement.share s join procurement.allocation a on a.id = s.allocation
                join procurement.package_line l on l.id = s.package_line left join procurement.order_line o on o.share = s.id left join procurement.order_line_now n on n.id = o.id
                where a.package = :package and a.state = 'APPROVED' group by 1, 2, 3 having sum(s.quantity - coalesce(o.released, 0)) > 0 order by 1, 2, 3
                """).param("package", packageId).query(Promised.class).list();
    }
}
