package id.lapau.market.trade;

import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Buyers' orders as lists: an owner's own, and all of them for the office, without buyers. */
@Repository
class OrderLists {

    private static final String ORDERS = """
            select o.*, s.name as shop_name, g.goods, g.total, count(*) over () as found, (select count(*) from market.order_call c where c.customer_order = o.id)::int as calls
            from market.customer_order o join market.shop s on s.id = o.shop
            cross join lateral (select string_agg(l.quantity || ' × ' || l.name, ', ' order by l.name) as goods, sum(l.price * l.quantity)::bigint as total
                                from market.customer_order_line l where l.customer_order = o.id) g
            """;

    private final JdbcClient sql;
    private final Vault vault;

    OrderLists(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Of these businesses, those that wait for an answer first. @param page from 1; 0 for all */
    Listed<OrderRow> own(List<UUID> businesses, String state, int page) {
        if (businesses.isEmpty()) return new Listed<>(List.of(), 0);
        var rows = sql.sql(ORDERS + """
                where s.business in (:businesses) and (:state = '' or o.state = :state)
                order by o.state <> 'PLACED', o.ended_at is not null, case when o.state = 'PLACED' then o.placed_at end, o.placed_at desc, o.id limit :size offset :from
                """).param("businesses", businesses).param("state", state).param("size", size(page)).param("from", from(page)).query((row, _) -> found(row, true)).list();
        return listed(rows);
    }

    private static int size(int page) {
        return page == 0 ? Integer.MAX_VALUE : Listed.PAGE;
    }

    private static int from(int page) {
        return Math.max(0, page - 1) * Listed.PAGE;
    }

    private record Found(OrderRow row, int all) {}

    private Found found(ResultSet row, boolean named) throws SQLException {
        return new Found(new OrderRow(row.getObject("id", UUID.class), row.getString("number"), row.getString("shop_name"), named ? vault.open(row.getBytes("name_sealed")) : "",
                !row.getString("place").isEmpty(), CustomerOrderState.valueOf(row.getString("state")), row.getString("goods"), row.getLong("total"), row.getTimestamp("placed_at").toInstant(),
                at(row, "answered_at"), at(row, "handed_at"), at(row, "received_at"), row.getInt("calls")), row.getInt("found"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Listed<OrderRow> listed(List<Found> rows) {
        return new Listed<>(rows.stream().map(Found::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().all());
    }

    /** All of the regency. @param late those without answer that were placed before it, and those that ended so; @param page from 1; 0 for all */
    Listed<OrderRow> all(OfficeFilter filter, Instant late, int page) {
        var order = switch (filter.sort()) {
            case "lama" -> " order by o.state <> 'PLACED', o.placed_at, o.id";
            case "lapak" -> " order by lower(s.name), o.placed_at desc, o.id";
            case "nilai" -> " order by g.total desc, o.id";
            default -> " order by o.placed_at desc, o.id";
        };
        var rows = sql.sql(ORDERS + """
                where (:state = '' or o.state = :state) and (:search = '' or o.number ilike :like or s.name ilike :like)
                  and (not :unanswered or o.state = 'EXPIRED' or o.state = 'PLACED' and o.placed_at <= :late)
                """ + order + " limit :size offset :from").param("state", filter.state()).param("search", filter.search()).param("like", Like.containing(filter.search()))
                .param("unanswered", filter.unanswered()).param("late", Timestamp.from(late)).param("size", size(page)).param("from", from(page)).query((row, _) -> found(row, false)).list();
        return listed(rows);
    }

    boolean any() {
        return sql.sql("select exists (select from market.customer_order)").query(Boolean.class).single();
    }

    /** Of these businesses: orders that wait for an answer, and those that are under way. */
    record Figures(int waiting, int underWay) {}

    Figures figures(List<UUID> businesses) {
        if (businesses.isEmpty()) return new Figures(0, 0);
        return sql.sql("""
                select count(*) filter (where o.state = 'PLACED') as waiting, count(*) filter (where o.state in ('CONFIRMED', 'READY') and o.handed_at is null) as under_way
                from market.customer_order o join market.shop s on s.id = o.shop where s.business in (:businesses) and o.state in ('PLACED', 'CONFIRMED', 'READY')
                """).param("businesses", businesses).query(Figures.class).single();
    }
}
