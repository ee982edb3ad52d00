package id.lapau.market.reach;

import id.lapau.market.reach.OwnViews.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in one shop, by week and by product. */
@Repository
class OwnBook {

    private static final int GOODS_WEEKS = 4;

    /** Everything that happened since a day: when, to which product (null: the shop), of what kind, how much. */
    private static final String HAPPENED = """
            happened as (
                select day, product, kind, count::bigint as count from market.tally where shop = :shop and day >= :from and kind in ('VIEW', 'WHATSAPP')
                union all select (asked_at at time zone 'Asia/Jakarta')::date, product, 'ENQUIRY', 1 from market.enquiry where shop = :shop and asked_at >= :from::date - 1 and state <> 'ABUSE'
                union all select (o.placed_at at time zone 'Asia/Jakarta')::date, l.product, 'LINE', 1
                    from market.customer_order o join market.customer_order_line l on l.customer_order = o.id where o.shop = :shop and o.placed_at >= :from::date - 1
                union all select (placed_at at time zone 'Asia/Jakarta')::date, null, 'ORDER', 1 from market.customer_order where shop = :shop and placed_at >= :from::date - 1
                union all select (o.received_at at time zone 'Asia/Jakarta')::date, l.product, 'SALES', l.price * l.quantity
                    from market.customer_order o join market.customer_order_line l on l.customer_order = o.id where o.shop = :shop and o.state = 'RECEIVED' and o.received_at >= :from::date - 1)
            """;
    private static final String COUNTS = """
            coalesce(sum(h.count) filter (where h.kind = 'VIEW'), 0) as views, coalesce(sum(h.count) filter (where h.kind = 'WHATSAPP'), 0) as contacts,
            coalesce(sum(h.count) filter (where h.kind = 'ENQUIRY'), 0) as enquiries, coalesce(sum(h.count) filter (where h.kind = '%s'), 0) as orders,
            coalesce(sum(h.count) filter (where h.kind = 'SALES'), 0) as sales
            """;

    private final JdbcClient sql;

    OwnBook(JdbcClient sql) {
        this.sql = sql;
    }

    private record Known(UUID id, String name, String slug) {}

    /** Shops of these businesses. */
    List<OwnViews.Shop> of(Collection<UUID> businesses, LocalDate today) {
        if (businesses.isEmpty()) return List.of();
        return sql.sql("select id, name, slug from market.shop where business in (:businesses) and state <> 'DRAFT' order by id").param("businesses", businesses).query(Known.class).list()
                .stream().map(shop -> new OwnViews.Shop(shop.name, shop.slug, weeks(shop.id, today), goods(shop.id, today))).toList();
    }

    private List<OwnViews.Week> weeks(UUID shop, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = monday.minusWeeks(OwnViews.WEEKS - 1L);
        record Line(LocalDate monday, Counts counts) {}
        var lines = sql.sql("with " + HAPPENED + "select w::date as monday, " + COUNTS.formatted("ORDER") + """
                from generate_series(:from::date, :monday::date, interval '7 days') w left join happened h on h.day >= w::date and h.day < w::date + 7 group by 1 order by 1 desc
                """).param("shop", shop).param("from", from).param("monday", monday).query((row, _) -> new Line(row.getObject("monday", LocalDate.class), counts(row))).list();
        long most = Math.max(1, lines.stream().mapToLong(line -> line.counts.views()).max().orElse(0));
        return lines.stream().map(line -> new OwnViews.Week(line.monday, line.counts, (int) (100 * line.counts.views() / most))).toList();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong("views"), row.getLong("contacts"), row.getLong("enquiries"), row.getLong("orders"), row.getLong("sales"));
    }

    private List<OwnViews.Goods> goods(UUID shop, LocalDate today) {
        record Line(String name, Counts counts) {}
        var lines = sql.sql("with " + HAPPENED + "select coalesce(p.name, '') as name, " + COUNTS.formatted("LINE") + """
                from happened h left join market.product p on p.id = h.product where h.day >= :from group by p.id, p.name
                order by sales desc, views desc, name
                """).param("shop", shop).param("from", today.minusWeeks(GOODS_WEEKS)).query((row, _) -> new Line(row.getString("name"), counts(row))).list();
        long most = Math.max(1, lines.stream().mapToLong(line -> line.counts.views()).max().orElse(0));
        var goods = new ArrayList<OwnViews.Goods>();
        for (var line : lines) goods.add(new OwnViews.Goods(line.name, line.counts, (int) (100 * line.counts.views() / most)));
        return goods;
    }

    /** @param before of the seven days before the last seven */
    record Views(long now, long before) {}

    /** Views of these businesses' open shops in the last seven days; empty where they have none. */
    Optional<Views> views(Collection<UUID> businesses, LocalDate today) {
        if (businesses.isEmpty()) return Optional.empty();
        return sql.sql("""
                select coalesce(sum(t.count) filter (where t.day > :today::date - 7), 0) as now, coalesce(sum(t.count) filter (where t.day <= :today::date - 7), 0) as before
                from market.shop s left join market.tally t on t.shop = s.id and t.kind = 'VIEW' and t.day > :today::date - 14
                where s.business in (:businesses) and s.state = 'LIVE' having count(*) > 0
                """).param("businesses", businesses).param("today", today).query(Views.class).optional();
    }
}
