package id.lapau.procurement.order;

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

/** Deliveries, their lots and what was found of them. */
@Repository
class DeliveryBook {

    private static final String DELIVERY = "select d.* from procurement.delivery d ";

    private final JdbcClient sql;

    DeliveryBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param announcedBy null for the maker */
    UUID insert(UUID order, String number, String note, @Nullable UUID announcedBy, Instant at) {
        return sql.sql("""
                insert into procurement.delivery (number, "order", state, note, way, announced_by, created_at) values (:number, :order, 'ANNOUNCED', :note, :way, :by, :at) returning id
                """).param("number", number).param("order", order).param("note", note).param("way", announcedBy == null ? "OWNER" : "OFFICER").param("by", announcedBy, Types.OTHER)
                .param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    void insertParcel(UUID delivery, UUID line, String lot, int quantity) {
        sql.sql("insert into procurement.delivery_line (delivery, order_line, lot, quantity) values (:delivery, :line, :lot, :quantity)").param("delivery", delivery).param("line", line)
                .param("lot", lot).param("quantity", quantity).update();
    }

    /** Counted at the door; nought takes the lot out of the delivery. */
    void count(UUID parcel, int quantity) {
        var change = quantity == 0 ? "delete from procurement.delivery_line where id = :id" : "update procurement.delivery_line set quantity = :quantity where id = :id";
        sql.sql(change).param("id", parcel).param("quantity", quantity).update();
    }

    void arrive(UUID delivery, LocalDate on) {
        sql.sql("update procurement.delivery set state = 'ARRIVED', arrived_on = :on, version = version + 1 where id = :id").param("id", delivery).param("on", on).update();
    }

    void become(UUID delivery, DeliveryState next, String reason) {
        sql.sql("update procurement.delivery set state = :next, reason = :reason, version = version + 1 where id = :id").param("id", delivery).param("next", next.name())
                .param("reason", reason).update();
    }

    Optional<Delivery> find(UUID id) {
        return sql.sql(DELIVERY + "where d.id = :id").param("id", id).query((row, _) -> delivery(row)).optional();
    }

    /** The deliveries of an order in the order of their numbers. */
    List<Delivery> of(UUID order) {
        return sql.sql(DELIVERY + "where d.\"order\" = :order order by d.created_at, d.id").param("order", order).query((row, _) -> delivery(row)).list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Delivery(id, row.getString("number"), row.getObject("order", UUID.class), DeliveryState.valueOf(row.getString("state")), row.getString("note"),
                row.getObject("arrived_on", LocalDate.class), row.getObject("announced_by", UUID.class), row.getTimestamp("created_at").toInstant(), row.getString("reason"), parcels(id));
    }

    private List<Parcel> parcels(UUID delivery) {
        return sql.sql("""
                select p.*, i.name as item, i.unit, c.name as place, f.id as finding, f.accepted, f.rejected, f.fault, f.reason, f.inspected_at, u.display_name as inspector,
                       exists (select from procurement.inspection_photo x where x.inspection = f.id) as photo
                from procurement.delivery_line p join procurement.order_line l on l.id = p.order_line join procurement.item i on i.id = l.item join procurement.place c on c.id = l.place
                left join procurement.inspection f on f.delivery_line = p.id left join identity.app_user u on u.id = f.inspected_by
                where p.delivery = :delivery order by c.name, i.name, p.lot, p.id
                """).param("delivery", delivery).query((row, _) -> new Parcel(row.getObject("id", UUID.class), row.getObject("order_line", UUID.class), row.getString("item"), row.getString("unit"),
                row.getString("place"), row.getString("lot"), row.getInt("quantity"), finding(row))).list();
    }

    private static Parcel.@Nullable Finding finding(ResultSet row) throws SQLException {
        var id = row.getObject("finding", UUID.class);
        if (id == null) return null;
        var fault = row.getString("fault");
        return new Parcel.Finding(id, row.getInt("accepted"), row.getInt("rejected"), fault.isEmpty() ? null : Fault.valueOf(fault), row.getString("reason"), row.getString("inspector"),
                row.getTimestamp("inspected_at").toInstant(), row.getBoolean("photo"));
    }

    void insertFinding(UUID parcel, Inspect.Found found, int quantity, UUID by, Instant at) {
        var id = sql.sql("""
                insert into procurement.inspection (delivery_line, accepted, rejected, fault, reason, inspected_by, inspected_at)
                values (:parcel, :accepted, :rejected, :fault, :reason, :by, :at) returning id
                """).param("parcel", parcel).param("accepted", found.accepted()).param("rejected", quantity - found.accepted()).param("fault", found.fault() == null ? "" : found.fault().name())
                .param("reason", found.words()).param("by", by).param("at", Timestamp.from(at)).query(UUID.class).single();
        var photo = found.photo();
        if (photo != null)
            sql.sql("insert into procurement.inspection_photo (inspection, jpeg) values (:id, :jpeg)").param("id", id).param("jpeg", photo.jpeg()).update();
    }

    Optional<byte[]> photo(UUID order, UUID finding) {
        return sql.sql("""
                select x.jpeg from procurement.inspection_photo x join procurement.inspection f on f.id = x.inspection join procurement.delivery_line p on p.id = f.delivery_line
                join procurement.delivery d on d.id = p.delivery where x.inspection = :id and d."order" = :order
                """).param("id", finding).param("order", order).query((row, _) -> row.getBytes("jpeg")).optional();
    }
}
