package id.lapau.procurement.order;

import id.lapau.platform.Like;
import id.lapau.procurement.order.OrderViews.BillFilter;
import id.lapau.procurement.order.OrderViews.BillLine;
import id.lapau.procurement.order.OrderViews.Bills;
import id.lapau.procurement.order.OrderViews.Filter;
import id.lapau.procurement.order.OrderViews.Line;
import id.lapau.procurement.order.OrderViews.Lines;
import id.lapau.procurement.order.OrderViews.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders and bills as lists. */
@Repository
class OrderList {

    private static final String ORDERS = """
            select o.id, o.number, %s as maker, p.name as owner, k.number as package_number, k.title, o.state, o.issued_at, n.*, count(*) over () as found
            from procurement.purchase_order o join procurement.package k on k.id = o.package join registry.business b on b.id = o.business join registry.person p on p.id = b.owner
            cross join lateral (
                select sum(x.ordered)::int as ordered, sum(x.accepted)::int as accepted, sum(x.ordered * l.price)::bigint as value,
                       coalesce(min(l.deadline) filter (where x.open + x.waiting > 0), max(l.deadline)) as deadline,
                       coalesce(max(:today - l.deadline) filter (where x.open + x.waiting > 0 and l.deadline < :today), 0)::int as days_late
                from procurement.order_line l join procurement.order_line_now x on x.id = l.id where l."order" = o.id) n
            where (:state = '' or o.state = :state) and (not :late or n.days_late > 0)
              and (:search = '' or o.number ilike :like or b.name ilike :like or b.line ilike :like or p.name ilike :like or k.number ilike :like or k.title ilike :like)
            """.formatted(OrderBook.MAKER);

    private static final String BILLS = """
            select n.*, o.number as order_number, %s as maker, p.name as owner, count(*) over () as found,
                   sum(case when n.state <> 'PAID' then n.gross else 0 end) over () as open, sum(case when n.state <> 'PAID' and n.due_on < :today then n.gross else 0 end) over () as late
            from procurement.bill_now n join procurement.purchase_order o on o.id = n."order" join registry.business b on b.id = o.business join registry.person p on p.id = b.owner
            where n.state is not null and (:state = '' or n.state = :state) and (not :late or n.state <> 'PAID' and n.due_on < :today)
              and (:search = '' or o.number ilike :like or n.handover ilike :like or n.proof ilike :like or b.name ilike :like or b.line ilike :like or p.name ilike :like)
            """.formatted(OrderBook.MAKER);

    private final JdbcClient sql;

    OrderList(JdbcClient sql) {
        this.sql = sql;
    }

    Lines orders(Filter filter, LocalDate today, int page) {
        record Found(Line line, int found) {}
        var order = switch (filter.sort()) {
            case "batas" -> " order by o.state in ('DUE', 'PAID', 'CANCELLED', 'HANDED_OVER', 'DELIVERED'), n.deadline, o.id";
            case "pengrajin" -> " order by lower(%s), o.id".formatted(OrderBook.MAKER);
            case "nilai" -> " order by n.value desc, o.id";
            default -> " order by o.issued_at desc, o.number desc";
        };
        var rows = sql.sql(ORDERS + order + " limit :size offset :from").param("state", filter.state()).param("late", filter.late()).param("search", filter.search())
                .param("like", Like.containing(filter.search())).param("today", today).param("size", page == 0 ? Integer.MAX_VALUE : OrderViews.PAGE)
                .param("from", Math.max(0, page - 1) * OrderViews.PAGE).query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("number"), row.getString("maker"), row.getString("owner"), row.getString("package_number"), row.getString("title"),
                OrderState.valueOf(row.getString("state")), row.getInt("ordered"), row.getInt("accepted"), row.getLong("value"), row.getObject("deadline", LocalDate.class), row.getInt("days_late"),
                row.getTimestamp("issued_at").toInstant());
    }

    /** @param page from 1; 0 for all */
    Bills bills(BillFilter filter, LocalDate today, int page) {
        record Found(BillLine line, int found, long open, long late) {}
        var order = switch (filter.sort()) {
            case "baru" -> " order by n.signed_on desc, o.number desc";
            case "nilai" -> " order by n.gross desc, o.id";
            default -> " order by n.state = 'PAID', n.due_on, o.id";
        };
        var rows = sql.sql(BILLS + order + " limit :size offset :from").param("state", filter.state()).param("late", filter.late()).param("search", filter.search())
                .param("like", Like.containing(filter.search())).param("today", today).param("size", page == 0 ? Integer.MAX_VALUE : OrderViews.PAGE)
                .param("from", Math.max(0, page - 1) * OrderViews.PAGE)
                .query((row, _) -> new Found(new BillLine(row.getObject("order", UUID.class), row.getString("order_number"), row.getString("maker"), row.getString("owner"), BillBook.bill(row)),
                        row.getInt("found"), row.getLong("open"), row.getLong("late"))).list();
        return rows.isEmpty() ? new Bills(List.of(), 0, 0, 0) : new Bills(rows.stream().map(Found::line).toList(), rows.getFirst().found(), rows.getFirst().open(), rows.getFirst().late());
    }

    /** The entries of a bill in their order. */
    List<Step> steps(UUID order) {
        return sql.sql("select * from procurement.bill_entry where \"order\" = :order order by number").param("order", order)
                .query((row, _) -> new Step(BillState.valueOf(row.getString("from_state")), BillState.valueOf(row.getString("to_state")), row.getLong("gross"), row.getLong("tax"), row.getLong("net"),
                        row.getString("proof"), row.getObject("value_date", LocalDate.class), row.getString("reason"), row.getString("by_name"), row.getTimestamp("at").toInstant())).list();
    }

    /** How many orders are late, wait for an inspection, or for their payment after the last day. */
    record Figures(int open, int late, int toInspect, int unpaid) {}

    Figures figures(LocalDate today) {
        return sql.sql("""
                select (select count(*) from procurement.purchase_order where state in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED')) as open,
                       (select count(distinct l."order") from procurement.order_line l join procurement.order_line_now n on n.id = l.id join procurement.purchase_order o on o.id = l."order"
                        where o.state in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED') and l.deadline < :today and n.open + n.waiting > 0) as late,
                       (select count(*) from procurement.delivery where state = 'ARRIVED') as to_inspect,
                       (select count(*) from procurement.bill_now where state <> 'PAID' and due_on < :today) as unpaid
                """).param("today", today).query((row, _) -> new Figures(row.getInt("open"), row.getInt("late"), row.getInt("to_inspect"), row.getInt("unpaid"))).single();
    }
}
