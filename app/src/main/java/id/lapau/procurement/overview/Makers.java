package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import id.lapau.procurement.overview.MakerViews.Invited;
import id.lapau.procurement.overview.MakerViews.Maker;
import id.lapau.procurement.overview.MakerViews.Next;
import id.lapau.procurement.overview.MakerViews.OrderRow;
import id.lapau.procurement.overview.MakerViews.Receipt;
import id.lapau.procurement.overview.MakerViews.Year;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One maker: invitations, orders, earnings of the year, money that came, and what is to be done next. */
@Repository
class Makers {

    private static final int RECENT = 50;

    private record Who(String name, String nagari) {}

    private final JdbcClient sql;
    private final Clock clock;

    Makers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Maker> find(UUID business) {
        var today = OfficeTime.today(clock);
        return sql.sql("select coalesce(nullif(b.name, ''), nullif(b.line, ''), p.name) as name, coalesce(b.nagari, p.nagari) as nagari from registry.business b join registry.person p on p.id = b.owner where b.id = :id")
                .param("id", business).query((row, _) -> new Who(row.getString("name"), Regions.bundled().nameOf(row.getString("nagari")))).optional().map(who -> {
                    var invited = invited(business, today);
                    var orders = orders(business, today);
                    return new Maker(business.toString(), who.name(), who.nagari(), year(business, today.getYear()), next(invited, orders), invited, orders, receipts(business));
                });
    }

    private Year year(UUID business, int year) {
        return sql.sql(Earned.LINES + """
                select coalesce(sum(earned), 0) as earned, coalesce(sum(still), 0) as still, coalesce(sum(profit), 0) as profit, coalesce(sum(accepted), 0) as accepted, coalesce(sum(rejected), 0) as rejected,
                    coalesce(sum(late), 0) as late, (select coalesce(sum(n.paid), 0) from procurement.bill_now n where n."order" in (select "order" from line where business = :id and extract(year from day) = :year)) as paid
                from line where business = :id and extract(year from day) = :year
                """).param("id", business).param("year", year)
                .query((row, _) -> new Year(year, row.getLong("earned"), row.getLong("still"), row.getLong("profit"), row.getLong("paid"), row.getLong("accepted"), row.getLong("rejected"), row.getLong("late"))).single();
    }

    private List<Invited> invited(UUID business, LocalDate today) {
        return sql.sql("""
                select k.id, k.number, k.title, k.offers_until, k.state = 'OPEN' and k.offers_until >= :today as open, coalesce(o.state, '') as offer
                from procurement.package k left join procurement.offer o on o.package = k.id and o.business = :id
                where exists (select from procurement.invitation i where i.package = k.id and i.business = :id) or o.id is not null
                order by k.opened_at desc nulls last, k.id limit :most
                """).param("id", business).param("today", today).param("most", RECENT)
                .query((row, _) -> new Invited(row.getString("id"), row.getString("number"), PublicWords.of(row.getString("title")), row.getObject("offers_until", LocalDate.class), row.getBoolean("open"), row.getString("offer"))).list();
    }

    private List<OrderRow> orders(UUID business, LocalDate today) {
        return sql.sql(Earned.LINES + """
                select l."order", o.number, k.title, o.state, l.day, sum(l.ordered) as ordered, sum(l.accepted) as accepted, sum(case when l.still > 0 then l.awaited else 0 end) as awaited,
                    sum(l.ordered * l.price) as value, min(l.deadline) filter (where l.still > 0) as next
                from line l join procurement.purchase_order o on o.id = l."order" join procurement.package k on k.id = l.package
                where l.business = :id group by l."order", o.number, k.title, o.state, l.day order by l.day desc, o.number desc limit :most
                """).param("id", business).param("most", RECENT)
                .query((row, _) -> {
                    var next = row.getObject("next", LocalDate.class);
                    return new OrderRow(row.getString("order"), row.getString("number"), PublicWords.of(row.getString("title")), row.getString("state"), row.getObject("day", LocalDate.class), row.getLong("ordered"),
                            row.getLong("accepted"), row.getLong("awaited"), row.getLong("value"), next, next != null && next.isBefore(today));
                }).list();
    }

    private List<Receipt> receipts(UUID business) {
        return sql.sql("""
                select o.id, n.handover, n.value_date, n.gross, n.tax, n.net from procurement.bill_now n join procurement.purchase_order o on o.id = n."order"
                where o.business = :id and n.state = 'PAID' order by n.value_date desc, n.handover desc limit :most
                """).param("id", business).param("most", RECENT)
                .query((row, _) -> new Receipt(row.getString("id"), row.getString("handover"), row.getObject("value_date", LocalDate.class), row.getLong("gross"), row.getLong("tax"), row.getLong("net"))).list();
    }

    /** Pure: the most pressing first. */
    static Next next(List<Invited> invited, List<OrderRow> orders) {
        var first = Comparator.comparing(OrderRow::next, Comparator.nullsLast(Comparator.naturalOrder()));
        return orders.stream().filter(OrderRow::late).min(first).map(order -> new Next("LATE", order.number(), order.next(), order.awaited()))
                .or(() -> orders.stream().filter(order -> order.state().equals("ISSUED")).min(first).map(order -> new Next("CONFIRM", order.number(), order.next(), order.awaited())))
                .or(() -> invited.stream().filter(each -> each.open() && each.offer().isEmpty()).min(Comparator.comparing(Invited::until)).map(each -> new Next("OFFER", each.title(), each.until(), 0, each.pack())))
                .or(() -> orders.stream().filter(order -> order.awaited() > 0).min(first).map(order -> new Next("DELIVER", order.number(), order.next(), order.awaited())))
                .or(() -> orders.stream().filter(order -> order.state().equals("HANDED_OVER")).findFirst().map(order -> new Next("SIGN", order.number(), null, 0)))
                .or(() -> orders.stream().filter(order -> order.state().equals("DUE")).findFirst().map(order -> new Next("WAIT", order.number(), null, 0)))
                .orElse(new Next("NOTHING", "", null, 0));
    }
}
