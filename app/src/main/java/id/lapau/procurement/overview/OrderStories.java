package id.lapau.procurement.overview;

import id.lapau.procurement.overview.Story.Moment;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Parcel;
import id.lapau.procurement.overview.Story.Payment;
import id.lapau.procurement.overview.Story.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the orders of packages: by package, oldest first. */
@Repository
class OrderStories {

    record Done(Map<UUID, List<Order>> orders, Map<UUID, List<Moment>> moments, Map<UUID, List<Parcel>> parcels, Map<UUID, List<Payment>> payments) {}

    private final JdbcClient sql;

    OrderStories(JdbcClient sql) {
        this.sql = sql;
    }

    Done of(Collection<UUID> packages) {
        return new Done(orders(packages), moments(packages), parcels(packages), payments(packages));
    }

    private Map<UUID, List<Order>> orders(Collection<UUID> packages) {
        var rows = Stories.grouped(sql, """
                select o.package, o.id, o.number, a.round, o.business, o.state, o.issued_at, o.confirmed_at, s.package_line, l.quantity, l.price
                from procurement.purchase_order o join procurement.allocation a on a.id = o.allocation join procurement.order_line l on l."order" = o.id join procurement.share s on s.id = l.share
                where o.package = any(:packages) order by a.round, o.number, o.id, s.package_line""", packages,
                (row, _) -> new Order(row.getObject("id", UUID.class), row.getString("number"), row.getInt("round"), row.getObject("business", UUID.class), row.getString("state"),
                        row.getTimestamp("issued_at").toInstant(), Stories.instant(row, "confirmed_at"),
                        List.of(new Share(row.getObject("package_line", UUID.class), row.getInt("quantity"), row.getLong("price")))));
        var together = new HashMap<UUID, List<Order>>();
        rows.forEach((id, orders) -> together.put(id, together(orders)));
        return together;
    }

    private static List<Order> together(List<Order> rows) {
        var together = new ArrayList<Order>();
        for (var row : rows) {
            var last = together.isEmpty() ? null : together.getLast();
            if (last != null && last.id().equals(row.id())) last.shares().addAll(row.shares());
            else together.add(new Order(row.id(), row.number(), row.round(), row.business(), row.state(), row.issuedAt(), row.confirmedAt(), new ArrayList<>(row.shares())));
        }
        return together;
    }

    private Map<UUID, List<Moment>> moments(Collection<UUID> packages) {
        return Stories.grouped(sql, """
                select o.package, o.id, 'RELEASED' as kind, r.id::text as key, s.package_line, r.quantity, r.decided_at as at
                from procurement.release r join procurement.order_line l on l.id = r.order_line join procurement.share s on s.id = l.share join procurement.purchase_order o on o.id = l."order"
                where r.state = 'GRANTED' and o.package = any(:packages)
                union all
                select o.package, o.id, 'CANCELLED', o.id::text, null, 0, coalesce((select max(e.at) from procurement.order_event e where e."order" = o.id and e.kind = 'RELEASED'), o.issued_at)
                from procurement.purchase_order o where o.state = 'CANCELLED' and o.package = any(:packages)
                order by at, key""", packages,
                (row, _) -> new Moment(row.getObject("id", UUID.class), row.getString("kind"), row.getString("key"), row.getObject("package_line", UUID.class), row.getInt("quantity"),
                        row.getTimestamp("at").toInstant()));
    }

    private Map<UUID, List<Parcel>> parcels(Collection<UUID> packages) {
        return Stories.grouped(sql, """
                select o.package, o.id, d.number, d.arrived_on, max(l.deadline) as deadline, sum(i.accepted) as accepted, sum(i.rejected) as rejected, max(i.inspected_at) as at
                from procurement.delivery d join procurement.purchase_order o on o.id = d."order" join procurement.delivery_line p on p.delivery = d.id
                join procurement.order_line l on l.id = p.order_line join procurement.inspection i on i.delivery_line = p.id
                where d.state = 'INSPECTED' and d.arrived_on is not null and o.package = any(:packages) group by o.package, o.id, d.id order by at, d.number""", packages,
                (row, _) -> new Parcel(row.getObject("id", UUID.class), row.getString("number"), row.getObject("arrived_on", LocalDate.class), row.getObject("deadline", LocalDate.class),
                        row.getInt("accepted"), row.getInt("rejected"), row.getTimestamp("at").toInstant()));
    }

    private Map<UUID, List<Payment>> payments(Collection<UUID> packages) {
        return Stories.grouped(sql, """
                select o.package, o.id, h.number || '-' || b.number as key, b.to_state = 'RETURNED' as returned, b.net, b.tax, b.at
                from procurement.bill_entry b join procurement.handover h on h."order" = b."order" join procurement.purchase_order o on o.id = b."order"
                where b.to_state in ('PAID', 'RETURNED') and o.package = any(:packages) order by b.at, key""", packages,
                (row, _) -> new Payment(row.getObject("id", UUID.class), row.getString("key"), row.getBoolean("returned"), row.getLong("net"), row.getLong("tax"), row.getTimestamp("at").toInstant()));
    }
}
