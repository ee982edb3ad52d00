package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.Vault;
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

/** Distributions: written as plans by the application, moved on by the database. */
@Repository
class DistributionBook {

    private final JdbcClient sql;
    private final Vault vault;

    DistributionBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    UUID newId() {
        return sql.sql("select uuidv7()").query(UUID.class).single();
    }

    void add(UUID id, String number, byte[] hash, DistributionForm form, Officer by, Instant at) {
        sql.sql("""
                insert into procurement.distribution (id, number, place, receiver, planned_for, note, hash, planned_by, planned_name, planned_at)
                values (:id, :number, :place, :receiver, :day, :note, :hash, :by, :name, :at)
                """).param("id", id).param("number", number).param("place", form.placeId()).param("receiver", form.receiverId()).param("day", form.plannedFor()).param("note", form.note())
                .param("hash", hash).param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).update();
    }

    /** False when that lot is not of that item. */
    boolean addLine(UUID distribution, DistributionForm.Wanted line) {
        return sql.sql("""
                insert into procurement.distribution_line (id, distribution, item, lot, quantity)
                select uuidv7(), :distribution, i.id, l.id, :pieces from procurement.item i left join procurement.lot l on l.item = i.id and l.number = :lot
                where i.id = :item and (:lot = '' or l.id is not null)
                """).param("distribution", distribution).param("item", line.item()).param("lot", line.lot()).param("pieces", line.pieces()).update() > 0;
    }

    Answered send(UUID id, Officer by, Instant at) {
        return answered(sql.sql("select procurement.send_distribution(:id, :by, :name, :at)").param("id", id).param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)));
    }

    Answered receive(UUID id, Received received, Instant at) {
        return answered(sql.sql("select procurement.receive_distribution(:id, :way, :name, :role, :why, :lines, :counts, :at)").param("id", id).param("way", received.way()).param("name", received.name())
                .param("role", received.role()).param("why", received.difference()).param("lines", received.lines().toArray(UUID[]::new)).param("counts", received.counts().toArray(Integer[]::new))
                .param("at", Timestamp.from(at)));
    }

    Answered settle(UUID id, Settled settled, Officer by, Instant at) {
        return answered(sql.sql("select procurement.settle_distribution(:id, :lines, :backs, :gones, :why, :by, :name, :at)").param("id", id).param("lines", settled.lines().toArray(UUID[]::new))
                .param("backs", settled.backs().toArray(Integer[]::new)).param("gones", settled.gones().toArray(Integer[]::new)).param("why", settled.reason()).param("by", by.id())
                .param("name", by.name()).param("at", Timestamp.from(at)));
    }

    Answered cancel(UUID id, String reason, Instant at) {
        return answered(sql.sql("select procurement.cancel_distribution(:id, :why, :at)").param("id", id).param("why", reason).param("at", Timestamp.from(at)));
    }

    private static Answered answered(JdbcClient.StatementSpec asked) {
        return Answered.valueOf(asked.query(String.class).single());
    }

    Optional<Distribution> find(UUID id) {
        return sql.sql("""
                select d.*, p.name as place_name, r.name as receiver_name, r.kind, r.address, r.nagari, exists (select from procurement.distribution_photo f where f.distribution = d.id) as photo
                from procurement.distribution d join procurement.place p on p.id = d.place join procurement.receiver r on r.id = d.receiver where d.id = :id
                """).param("id", id).query((row, _) -> distribution(row, lines(id))).optional();
    }

    private static Distribution distribution(ResultSet row, List<Distribution.Line> lines) throws SQLException {
        var way = row.getString("received_way");
        return new Distribution(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "place"), row.getString("place_name"), Rows.id(row, "receiver"), row.getString("receiver_name"),
                ReceiverKind.valueOf(row.getString("kind")), row.getString("address"), nagari(row), row.getObject("planned_for", LocalDate.class), row.getString("note"),
                DistributionState.valueOf(row.getString("state")), row.getString("planned_name"), Rows.at(row, "planned_at"), row.getString("sent_name"), Rows.maybeAt(row, "sent_at"),
                way == null ? "" : way, row.getString("received_name"), row.getString("received_role"), row.getString("difference"), Rows.maybeAt(row, "received_at"), row.getString("settled"),
                row.getString("reason"), row.getBoolean("photo"), lines);
    }

    static String nagari(ResultSet row) throws SQLException {
        var code = row.getString("nagari");
        return code == null ? "" : Regions.bundled().nameOf(code);
    }

    private List<Distribution.Line> lines(UUID distribution) {
        return sql.sql("""
                select l.*, i.name as item_name, i.unit, coalesce(t.number, '') as lot_number, case when d.state = 'RECEIVED' then l.quantity - l.received - l.back - l.gone else 0 end as missing
                from procurement.distribution_line l join procurement.distribution d on d.id = l.distribution join procurement.item i on i.id = l.item left join procurement.lot t on t.id = l.lot
                where l.distribution = :id order by lower(i.name), l.id
                """).param("id", distribution).query((row, _) -> new Distribution.Line(Rows.id(row, "id"), row.getString("item_name"), row.getString("unit"), row.getString("lot_number"),
                        row.getInt("quantity"), row.getInt("received"), row.getInt("back"), row.getInt("gone"), row.getInt("missing"), picks(Rows.id(row, "id")))).list();
    }

    private List<Distribution.Pick> picks(UUID line) {
        return sql.sql("""
                select p.lot, t.number, p.quantity, p.back, coalesce(d.donor, nullif(b.name, ''), b.line) as origin, t.donation is not null as donated
                from procurement.distribution_pick p join procurement.lot t on t.id = p.lot left join procurement.donation d on d.id = t.donation left join registry.business b on b.id = t.business
                where p.line = :line order by t.arrived_at, t.id
                """).param("line", line).query((row, _) -> new Distribution.Pick(Rows.id(row, "lot"), row.getString("number"), row.getInt("quantity"), row.getInt("back"), row.getString("origin"),
                        row.getBoolean("donated"))).list();
    }

    void keepPhoto(UUID distribution, byte[] jpeg, Officer by, Instant at) {
        sql.sql("insert into procurement.distribution_photo (distribution, type, content_sealed, by_id, at) values (:id, 'image/jpeg', :content, :by, :at) on conflict do nothing")
                .param("id", distribution).param("content", vault.sealBytes(jpeg)).param("by", by.id()).param("at", Timestamp.from(at)).update();
    }

    Optional<byte[]> photo(UUID distribution) {
        return sql.sql("select content_sealed from procurement.distribution_photo where distribution = :id").param("id", distribution).query((row, _) -> vault.openBytes(row.getBytes(1))).optional();
    }

    /** Sent before this moment and not received yet. */
    List<UUID> unreceived(Instant before) {
        return sql.sql("select id from procurement.distribution where state = 'SENT' and sent_at < :before order by sent_at, id").param("before", Timestamp.from(before)).query(UUID.class).list();
    }
}
