package id.lapau.procurement.overview;

import id.lapau.procurement.overview.HeadViews.Alarm;
import id.lapau.procurement.overview.HeadViews.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What wants a second look: packages of one office and item within {@value #DAYS} days that are each under a limit of the law's forms and together above it; prices far from
 * the median of the offers; a package of which one maker has at least {@value #MOST} per cent although others offered. An alarm is a question and no finding.
 */
@Repository
class Alarms {

    static final int DAYS = 30;
    static final int MOST = 60;

    private final JdbcClient sql;
    private final Prices prices;

    Alarms(JdbcClient sql, Prices prices) {
        this.sql = sql;
        this.prices = prices;
    }

    List<Alarm> of(Period period) {
        var alarms = new ArrayList<Alarm>();
        alarms.addAll(splits(period));
        prices.of(period, 0, Integer.MAX_VALUE).rows().stream().filter(HeadViews.PriceRow::far)
                .forEach(row -> alarms.add(new Alarm("PRICE", row.pack(), row.number(), row.title(), row.item(), "", row.price() == null ? 0 : row.price(), row.median() == null ? 0 : row.median(), row.percent() == null ? 0 : row.percent())));
        alarms.addAll(alone(period));
        return alarms;
    }

    private List<Alarm> splits(Period period) {
        return sql.sql("""
                with asked as (
                    select n.office, l.item, k.id, k.number, k.title, k.opened_at, sum(n.quantity * l.ceiling) as value
                    from procurement.need n join procurement.package_line l on l.id = n.package_line join procurement.package k on k.id = l.package
                    where k.state <> 'CANCELLED' and k.opened_at is not null group by n.office, l.item, k.id)
                select a.id, a.number, a.title, i.name as item, o.name as office, a.value, a.value + sum(b.value) as together, string_agg(b.number, ', ' order by b.number) as others
                from asked a join asked b on b.office = a.office and b.item = a.item and b.id <> a.id and b.opened_at between a.opened_at - make_interval(days => :days) and a.opened_at
                join procurement.item i on i.id = a.item join procurement.office o on o.id = a.office
                where (a.opened_at at time zone 'Asia/Jakarta')::date between :from and :to
                group by a.id, a.number, a.title, a.opened_at, i.name, o.name, a.value
                having exists (select from procurement.limits_on((a.opened_at at time zone 'Asia/Jakarta')::date) m where m.kind = 'FORM' and m.most is not null
                    and a.value <= m.most and max(b.value) <= m.most and a.value + sum(b.value) > m.most)
                order by a.opened_at desc, a.number
                """).param("days", DAYS).param("from", period.dari()).param("to", period.sampai())
                .query((row, _) -> new Alarm("SPLIT", row.getString("id"), row.getString("number"), row.getString("others"), row.getString("item"), row.getString("office"), row.getLong("together"),
                        row.getLong("value"), 0)).list();
    }

    private List<Alarm> alone(Period period) {
        return sql.sql("""
                with ordered as (
                    select k.id, k.number, k.title, k.opened_at, o.business, sum((l.quantity - l.released) * l.price) as value
                    from procurement.package k join procurement.purchase_order o on o.package = k.id join procurement.order_line l on l."order" = o.id
                    where o.state <> 'CANCELLED' and (k.opened_at at time zone 'Asia/Jakarta')::date between :from and :to group by k.id, o.business),
                parted as (select *, sum(value) over (partition by id) as whole from ordered)
                select p.id, p.number, p.title, coalesce(nullif(b.name, ''), nullif(b.line, ''), n.name) as who, p.value, p.whole, round(100.0 * p.value / p.whole)::int as percent
                from parted p join registry.business b on b.id = p.business join registry.person n on n.id = b.owner
                where p.whole > 0 and p.value * 100 >= p.whole * :most and (select count(*) from procurement.offer f where f.package = p.id and f.state = 'OFFERED') > 1
                order by p.opened_at desc, p.number
                """).param("most", MOST).param("from", period.dari()).param("to", period.sampai())
                .query((row, _) -> new Alarm("ALONE", row.getString("id"), row.getString("number"), "", "", row.getString("who"), row.getLong("value"), row.getLong("whole"), row.getInt("percent"))).list();
    }
}
