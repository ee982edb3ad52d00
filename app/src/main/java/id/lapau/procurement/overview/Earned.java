package id.lapau.procurement.overview;

/**
 * Lines of orders with what came of them, as the beginning of a query: {@code with line as (…)}. Earned is what was accepted at its price; still is what live orders
 * await, so that earned and still together are a maker's earnings of the year of the order. Days are the office's.
 */
final class Earned {

    static final String LINES = """
            with line as (
                select o.id as "order", o.business, o.package, o.state, (o.issued_at at time zone 'Asia/Jakarta')::date as day, l.item, l.place, l.deadline, l.price, n.accepted, n.rejected, n.late,
                    n.accepted * l.price as earned, case when o.state in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED') then (n.open + n.waiting) * l.price else 0 end as still,
                    n.accepted * (l.price - coalesce(f.material, 0)) as profit, n.ordered, n.open + n.waiting as awaited
                from procurement.purchase_order o join procurement.order_line l on l."order" = o.id join procurement.order_line_now n on n.id = l.id
                left join procurement.offer p on p.package = o.package and p.business = o.business left join procurement.offer_line f on f.offer = p.id and f.item = l.item)
            """;

    private Earned() {}
}
