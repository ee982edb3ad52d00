package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders with their lines, and the story of each. */
@Repository
class OrderBook {

    /** Name of the business {@code b}. */
    static final String MAKER = "coalesce(nullif(b.name, ''), nullif(b.line, ''), p.name)";

    private static final String ORDER = """
            select o.*, k.number as package_number, k.title as package_title, %s as maker, p.id as owner_id, p.name as owner, coalesce(b.nagari, p.nagari, '') as nagari
            from procurement.purchase_order o join procurement.package k on k.id = o.package join registry.business b on b.id = o.business join registry.person p on p.id = b.owner
            """.formatted(MAKER);

    private final JdbcClient sql;

    OrderBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** One maker's part of an approved allocation. Rupiah. */
    record Due(UUID packageId, UUID business, long value) {}

    /** The makers of an approved allocation who have no order of it yet; none of another state. */
    List<Due> due(UUID allocation) {
        return sql.sql("""
                select a.package, s.business, sum(s.quantity * s.price)::bigint as value from procurement.allocation a join procurement.share s on s.allocation = a.id
                where a.id = :id and a.state = 'APPROVED' and not exists (select from procurement.purchase_order o where o.allocation = a.id and o.business = s.business)
                group by a.package, s.business order by s.business
                """).param("id", allocation).query((row, _) -> new Due(row.getObject("package", UUID.class), row.getObject("business", UUID.class), row.getLong("value"))).list();
    }

    /** The form of paper that a value demands on a day; empty when no rule says so. */
    String letter(long value, LocalDate day) {
        return sql.sql("""
                select code from procurement.limits_on(:day) where kind = 'FORM' and (most is null or most >= :value) order by most nulls last limit 1
                """).param("value", value).param("day", day).query(String.class).optional().orElse("");
    }

    UUID insert(UUID allocation, Due due, String number, String letter, int letterhead, Instant at) {
        return sql.sql("""
                insert into procurement.purchase_order (number, package, allocation, business, state, letter, letterhead, issued_at)
                values (:number, :package, :allocation, :business, 'ISSUED', :letter, :letterhead, :at) returning id
                """).param("number", number).param("package", due.packageId()).param("allocation", allocation).param("business", due.business()).param("letter", letter)
                .param("letterhead", letterhead).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** Gives every order of an allocation its lines. */
    void insertLines(UUID allocation) {
        sql.sql("""
                insert into procurement.order_line ("order", share, item, place, quantity, price, deadline)
                select o.id, s.id, l.item, l.place, s.quantity, s.price, l.deadline
                from procurement.share s join procurement.purchase_order o on o.allocation = s.allocation and o.business = s.business join procurement.package_line l on l.id = s.package_line
                where s.allocation = :id and not exists (select from procurement.order_line x where x.share = s.id) order by l.deadline, s.id
                """).param("id", allocation).update();
    }

    Optional<Order> find(UUID id) {
        return sql.sql(ORDER + "where o.id = :id").param("id", id).query((row, _) -> order(row)).optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Order> locked(UUID id) {
        sql.sql("select id from procurement.purchase_order where id = :id for update").param("id", id).query(UUID.class).optional();
        return find(id);
    }

    /** The orders of a business, the newest first. */
    List<Order> of(UUID business) {
        return sql.sql(ORDER + "where o.business = :business order by o.issued_at desc, o.number desc").param("business", business).query((row, _) -> order(row)).list();
    }

    /** The orders of a package, the first number first. */
    List<Order> ofPackage(UUID packageId) {
        return sql.sql(ORDER + "where o.package = :package order by o.number").param("package", packageId).query((row, _) -> order(row)).list();
    }

    private Order order(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var confirmed = row.getTimestamp("confirmed_at");
        return new Order(id, row.getString("number"), row.getObject("package", UUID.class), row.getString("package_number"), row.getString("package_title"), row.getObject("business", UUID.class),
                row.getString("maker"), row.getObject("owner_id", UUID.class), row.getString("owner"), Regions.bundled().nameOf(row.getString("nagari")), OrderState.valueOf(row.getString("state")),
                row.getString("reason"), row.getInt("letterhead"), row.getString("letter"), row.getTimestamp("issued_at").toInstant(), confirmed == null ? null : confirmed.toInstant(),
                row.getString("confirmed_by") == null ? "" : row.getString("confirmed_by"), lines(id));
    }

    List<OrderLine> lines(UUID order) {
        return sql.sql("""
                select l.id, s.package_line, i.name as item, i.unit, i.standard, c.name as place, c.address, l.price, l.deadline, n.*
                from procurement.order_line l join procurement.order_line_now n on n.id = l.id join procurement.share s on s.id = l.share join procurement.item i on i.id = l.item
                join procurement.place c on c.id = l.place where l."order" = :order order by l.deadline, i.name, c.name, l.id
                """).param("order", order).query((row, _) -> new OrderLine(row.getObject("id", UUID.class), row.getObject("package_line", UUID.class), row.getString("item"), row.getString("unit"),
                row.getString("standard"), row.getString("place"), row.getString("address"), row.getInt("quantity"), row.getInt("released"), row.getLong("price"),
                row.getObject("deadline", LocalDate.class), row.getInt("accepted"), row.getInt("rejected"), row.getInt("waiting"), row.getInt("open"), row.getInt("late"), row.getInt("days_late"))).list();
    }

    void confirm(UUID order, String by, Instant at) {
        sql.sql("update procurement.purchase_order set confirmed_at = :at, confirmed_by = :by where id = :id").param("id", order).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void become(UUID order, OrderState next, String reason) {
        sql.sql("update procurement.purchase_order set state = :next, reason = :reason, version = version + 1 where id = :id").param("id", order).param("next", next.name())
                .param("reason", reason).update();
    }

    void release(UUID line, int quantity) {
        sql.sql("update procurement.order_line set released = released + :quantity where id = :id").param("id", line).param("quantity", quantity).update();
    }

    /** Whether every order of a package is paid or given up and no further allocation waits. */
    boolean settled(UUID packageId) {
        return sql.sql("""
                select exists (select from procurement.purchase_order where package = :id and state <> 'CANCELLED')
                   and not exists (select from procurement.purchase_order where package = :id and state not in ('PAID', 'CANCELLED'))
                   and not exists (select from procurement.allocation where package = :id and state = 'PROPOSED')
                """).param("id", packageId).query(Boolean.class).single();
    }

    /** @param by null for the maker */
    void happened(UUID order, String kind, String words, @Nullable Actor by, Instant at) {
        sql.sql("insert into procurement.order_event (\"order\", kind, words, by_id, by_name, at) values (:order, :kind, :words, :by, :name, :at)").param("order", order).param("kind", kind)
                .param("words", words).param("by", by == null ? null : by.id(), Types.OTHER).param("name", by == null ? "" : by.name()).param("at", Timestamp.from(at)).update();
    }

    List<OrderEvent> story(UUID order) {
        return sql.sql("select kind, words, by_name, at from procurement.order_event where \"order\" = :order order by id").param("order", order)
                .query((row, _) -> new OrderEvent(row.getString("kind"), row.getString("words"), row.getString("by_name"), row.getTimestamp("at").toInstant())).list();
    }
}
