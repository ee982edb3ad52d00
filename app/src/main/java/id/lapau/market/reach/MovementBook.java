package id.lapau.market.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import id.lapau.market.reach.MovementViews.Search;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in the shops, month by month. Shops that were closed are not counted, neither now nor before. */
@Repository
class MovementBook {

    /** By what months are told apart. */
    enum By {
        ALL("''"), NAGARI("s.nagari"), LINE("s.line");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    private static final String SHOPS = """
            shop as (
                select s.id, s.business, s.nagari, coalesce(b.kbli_title, upper(left(b.line, 1)) || lower(substr(b.line, 2))) as line, (s.decided_at at time zone 'Asia/Jakarta')::date as opened
                from market.shop s join registry.business_read b on b.id = s.business
                where s.state in ('LIVE', 'PAUSED') and s.decided_at is not null and (:nagari = '' or s.nagari = :nagari)
                    and (:line = '' or coalesce(b.kbli_title, upper(left(b.line, 1)) || lower(substr(b.line, 2))) = :line))
            """;
    private static final String MONTHLY = "with " + SHOPS + """
            , month as (select m::date as month, (m + interval '1 month')::date as next from generate_series(:from::date, :to::date, interval '1 month') m),
            seen as (select t.shop, date_trunc('month', t.day)::date as month, sum(t.count) filter (where t.kind = 'VIEW') as views, sum(t.count) filter (where t.kind = 'WHATSAPP') as contacts
                from market.tally t where t.day >= :from::date and t.day < :to::date + interval '1 month' group by 1, 2),
            asked as (select e.shop, date_trunc('month', e.asked_at at time zone 'Asia/Jakarta')::date as month, count(*) as enquiries from market.enquiry e where e.state <> 'ABUSE' group by 1, 2),
            placed as (select o.shop, date_trunc('month', o.placed_at at time zone 'Asia/Jakarta')::date as month, count(*) as orders from market.customer_order o group by 1, 2),
            sold as (select o.shop, date_trunc('month', o.received_at at time zone 'Asia/Jakarta')::date as month, sum(l.price * l.quantity) as sales
                from market.customer_order o join market.customer_order_line l on l.customer_order = o.id where o.state = 'RECEIVED' group by 1, 2),
            goods as (select p.shop, date_trunc('month', p.created_at at time zone 'Asia/Jakarta')::date as month, count(*) as products from market.product p where p.state = 'LIVE' group by 1, 2),
            stock as (select g.shop, m.month, sum(g.products) as products from goods g join month m on g.month <= m.month group by 1, 2)
            select %s as key, m.month, count(s.id) filter (where s.opened < m.next) as shops,
                coalesce(sum(k.products), 0) as products, coalesce(sum(v.views), 0) as views,
                coalesce(sum(v.contacts), 0) as contacts, coalesce(sum(a.enquiries), 0) as enquiries, coalesce(sum(p.orders), 0) as orders, coalesce(sum(d.sales), 0) as sales
            from month m cross join shop s left join seen v on v.shop = s.id and v.month = m.month left join asked a on a.shop = s.id and a.month = m.month
                left join placed p on p.shop = s.id and p.month = m.month left join sold d on d.shop = s.id and d.month = m.month
                left join stock k on k.shop = s.id and k.month = m.month
            group by 1, 2 order by 1, 2
            """;

    private final JdbcClient sql;

    MovementBook(JdbcClient sql) {
        this.sql = sql;
    }

    private record Line(String key, YearMonth month, Sums sums) {}

    /** Key to month to what happened; months without any shop are there as well. */
    Map<String, Map<YearMonth, Sums>> monthly(By by, Search search, YearMonth from, YearMonth to) {
        var found = new LinkedHashMap<String, Map<YearMonth, Sums>>();
        asked(MONTHLY.formatted(by.key), search).param("from", from.atDay(1)).param("to", to.atDay(1)).query((row, _) -> line(row)).list()
                .forEach(line -> found.computeIfAbsent(line.key, _ -> new TreeMap<>()).put(line.month, line.sums));
        return found;
    }

    private JdbcClient.StatementSpec asked(String query, Search search) {
        return sql.sql(query).param("nagari", search.nagari()).param("line", search.usaha());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("key"), YearMonth.from(row.getObject("month", LocalDate.class)), new Sums(row.getInt("shops"), row.getInt("products"), row.getLong("views"),
                row.getLong("contacts"), row.getLong("enquiries"), row.getLong("orders"), row.getLong("sales")));
    }

    /** Lines of business of which there are shops, the most frequent first. */
    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        sql.sql("with " + SHOPS + "select line from shop group by line order by count(*) desc, line limit 200").param("nagari", "").param("line", "").query(String.class).list().forEach(line -> lines.put(line, line));
        return lines;
    }

    /**
     * What the businesses themselves stated to have sold in a month on average, everywhere and not only here; of those that stated it for both stretches.
     *
     * @param businesses that did
     */
    record Stated(int businesses, long before, long now) {

        @Nullable Integer percent() {
            return businesses < Cells.FEWEST ? null : Trend.percent(before, now, 1);
        }
    }

    /** Both stretches are of {@code months} months; the later ends with {@code last}. */
    Stated stated(Search search, YearMonth last, YearMonth lastBefore, int months) {
        return asked("with " + SHOPS + """
                , told as (select s.business, avg(r.monthly_sales) filter (where r.month > :last::date - make_interval(months => :months) and r.month <= :last::date) as now,
                        avg(r.monthly_sales) filter (where r.month > :before::date - make_interval(months => :months) and r.month <= :before::date) as before
                    from shop s join registry.sales_read r on r.business = s.business where r.month > :before::date - make_interval(months => :months) group by 1)
                select count(*) as businesses, coalesce(round(sum(before)), 0)::bigint as before, coalesce(round(sum(now)), 0)::bigint as now from told where now is not null and before is not null
                """, search).param("last", last.atDay(1)).param("before", lastBefore.atDay(1)).param("months", months).query(Stated.class).single();
    }
}
