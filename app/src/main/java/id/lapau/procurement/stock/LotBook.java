package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots: where each came from and where it went. */
@Repository
class LotBook {

    static final int PAGE = 25;

    private static final String LOT = """
            select t.*, i.name as item_name, i.unit, coalesce(nullif(b.name, ''), b.line, '') as maker, o.id as order_id, coalesce(o.number, '') as order_number, coalesce(v.number, '') as delivery_number,
                n.inspected_at, coalesce(u.display_name, '') as inspector, coalesce(n.rejected, 0) as rejected, coalesce(d.number, '') as donation_number, coalesce(d.donor, '') as donor,
                coalesce(d.letter_number, '') as letter_number, d.letter_date
            from procurement.lot t join procurement.item i on i.id = t.item left join registry.business b on b.id = t.business left join procurement.order_line ol on ol.id = t.order_line
            left join procurement.purchase_order o on o.id = ol."order" left join procurement.delivery_line dl on dl.id = t.delivery_line left join procurement.delivery v on v.id = dl.delivery
            left join procurement.inspection n on n.id = t.inspection left join identity.app_user u on u.id = n.inspected_by left join procurement.donation d on d.id = t.donation
            """;

    record Listing(List<Lot.Short> lots, int found) {}

    private final JdbcClient sql;

    LotBook(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Lot> find(UUID id) {
        return sql.sql(LOT + "where t.id = :id").param("id", id).query((row, _) -> lot(row, held(id), gone(id), movements(id))).optional();
    }

    private static Lot lot(ResultSet row, List<Lot.Held> held, List<Lot.Gone> gone, List<Lot.Movement> movements) throws SQLException {
        var origin = new Lot.Origin(Rows.maybeId(row, "business"), row.getString("maker"), Rows.maybeId(row, "order_id"), row.getString("order_number"), row.getString("delivery_number"),
                Rows.maybeAt(row, "inspected_at"), row.getString("inspector"), row.getInt("rejected"), Rows.maybeId(row, "donation"), row.getString("donation_number"), row.getString("donor"),
                row.getString("letter_number"), row.getObject("letter_date", LocalDate.class));
        return new Lot(Rows.id(row, "id"), row.getString("number"), row.getString("item_name"), row.getString("unit"), row.getString("mark"), row.getInt("brought"), row.getInt("given"),
                row.getInt("lost"), Rows.at(row, "arrived_at"), origin, held, gone, movements);
    }

    private List<Lot.Held> held(UUID lot) {
        return sql.sql("select p.id, p.name, b.quantity from procurement.stock_balance b join procurement.place p on p.id = b.place where b.lot = :lot and b.quantity > 0 order by lower(p.name), p.id")
                .param("lot", lot).query((row, _) -> new Lot.Held(Rows.id(row, "id"), row.getString("name"), row.getInt("quantity"))).list();
    }

    private List<Lot.Gone> gone(UUID lot) {
        return sql.sql("""
                select d.id, d.number, r.name, r.nagari, d.state, d.sent_at, d.received_at, sum(k.quantity) as quantity, sum(k.back) as back
                from procurement.distribution_pick k join procurement.distribution_line l on l.id = k.line join procurement.distribution d on d.id = l.distribution
                join procurement.receiver r on r.id = d.receiver where k.lot = :lot group by d.id, r.id order by d.sent_at, d.id
                """).param("lot", lot).query((row, _) -> new Lot.Gone(Rows.id(row, "id"), row.getString("number"), row.getString("name"), DistributionBook.nagari(row),
                        DistributionState.valueOf(row.getString("state")), row.getInt("quantity"), row.getInt("back"), Rows.maybeAt(row, "sent_at"), Rows.maybeAt(row, "received_at"))).list();
    }

    private List<Lot.Movement> movements(UUID lot) {
        return sql.sql("""
                select e.*, coalesce(f.name, '') as from_name, coalesce(t.name, '') as to_name from procurement.stock_entry e
                left join procurement.place f on f.id = e.from_place left join procurement.place t on t.id = e.to_place where e.lot = :lot order by e.number
                """).param("lot", lot).query((row, _) -> new Lot.Movement(EntryKind.valueOf(row.getString("kind")), row.getString("from_name"), row.getString("to_name"), row.getInt("quantity"),
                        row.getString("note"), row.getString("by_name"), Rows.at(row, "at"))).list();
    }

    /** The newest first; {@code wanted} is part of number, mark, item, maker, donor, or number of order, delivery or donation. {@code source}: DELIVERY, DONATION or empty. */
    Listing list(String wanted, String source, boolean there, int from, int most) {
        int[] found = {0};
        var lots = sql.sql("select x.*, count(*) over () as found from (" + LOT + """
                ) x where (:source = '' or (x.donation is null) = (:source = 'DELIVERY')) and (not :there or x.brought > x.given + x.lost)
                  and (:wanted = '%%' or concat_ws(' ', x.number, x.mark, x.item_name, x.maker, x.donor, x.order_number, x.delivery_number, x.donation_number) ilike :wanted)
                order by x.arrived_at desc, x.id desc limit :most offset :from
                """).param("source", source).param("there", there).param("wanted", Like.containing(wanted)).param("most", most).param("from", from)
                .query((row, _) -> { found[0] = row.getInt("found"); return line(row); }).list();
        return new Listing(lots, found[0]);
    }

    private static Lot.Short line(ResultSet row) throws SQLException {
        boolean donated = row.getObject("donation") != null;
        int left = row.getInt("brought") - row.getInt("given") - row.getInt("lost");
        return new Lot.Short(Rows.id(row, "id"), row.getString("number"), row.getString("item_name"), row.getString("mark"), donated, row.getString(donated ? "donor" : "maker"), row.getInt("brought"), left,
                row.getInt("given"), row.getInt("lost"), Rows.at(row, "arrived_at"));
    }

    Answered move(UUID lot, UUID from, UUID to, int pieces, String why, Officer by, Instant at) {
        return Answered.valueOf(sql.sql("select procurement.move_goods(:lot, :from, :to, :pieces, :why, :by, :name, :at)").param("lot", lot).param("from", from).param("to", to).param("pieces", pieces)
                .param("why", why).param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).query(String.class).single());
    }
}
