package id.lapau.procurement.need;

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

/** Packages with their lines. */
@Repository
class PackageBook {

    private final JdbcClient sql;

    PackageBook(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PackageSheet> find(UUID id) {
        var lines = lines(id);
        return sql.sql("select * from procurement.package where id = :id").param("id", id).query((row, _) -> sheet(row, lines)).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<PackageSheet> locked(UUID id) {
        boolean there = sql.sql("select id from procurement.package where id = :id for update").param("id", id).query(UUID.class).optional().isPresent();
        return there ? find(id) : Optional.empty();
    }

    private List<PackageLine> lines(UUID id) {
        return sql.sql("""
                select l.id, l.item, i.name as item_name, i.unit, l.place, p.name as place_name, l.quantity, l.deadline, l.ceiling
                from procurement.package_line l join procurement.item i on i.id = l.item join procurement.place p on p.id = l.place
                where l.package = :id order by i.name, l.deadline, p.name, l.id
                """).param("id", id).query((row, _) -> line(row)).list();
    }

    private static PackageLine line(ResultSet row) throws SQLException {
        return new PackageLine(row.getObject("id", UUID.class), row.getObject("item", UUID.class), row.getString("item_name"), row.getString("unit"),
                row.getObject("place", UUID.class), row.getString("place_name"), row.getInt("quantity"), row.getObject("deadline", LocalDate.class), row.getLong("ceiling"));
    }

    private static PackageSheet sheet(ResultSet row, List<PackageLine> lines) throws SQLException {
        var opened = row.getTimestamp("opened_at");
        return new PackageSheet(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), PackageState.valueOf(row.getString("state")),
                row.getBoolean("emergency"), row.getObject("offers_until", LocalDate.class), row.getString("reason"), row.getInt("version"),
                row.getTimestamp("created_at").toInstant(), opened == null ? null : opened.toInstant(), lines);
    }

    UUID add(String number, String title, Instant at) {
        return sql.sql("insert into procurement.package (number, title, state, created_at) values (:number, :title, 'DRAFT', :at) returning id")
                .param("number", number).param("title", title).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** The day it was opened stays the first; every opening, closing and the end of one that was opened are written down. */
    void become(UUID id, PackageState state, String reason, Instant at) {
        sql.sql("""
                update procurement.package set state = :state, reason = case when :state = 'CANCELLED' then :reason else reason end, version = version + 1,
                    opened_at = case when :state = 'OPEN' then coalesce(opened_at, :at) else opened_at end, closed_at = case when :state = 'CLOSED' then :at else closed_at end,
                    cancelled_at = case when :state = 'CANCELLED' then :at else cancelled_at end
                where id = :id
                """).param("id", id).param("state", state.name()).param("reason", reason).param("at", Timestamp.from(at)).update();
        sql.sql("""
                insert into procurement.package_event (package, kind, at) select id, case :state when 'OPEN' then 'OPENED' else :state end, :at::timestamptz from procurement.package
                where id = :id and opened_at is not null and :state in ('OPEN', 'CLOSED', 'CANCELLED')
                """).param("id", id).param("state", state.name()).param("at", Timestamp.from(at)).update();
    }

    /** False when somebody else changed it meanwhile. */
    boolean update(UUID id, PackageForm form) {
        return sql.sql("""
                update procurement.package set title = :title, emergency = :emergency, offers_until = :until, version = version + 1
                where id = :id and version = :version
                """).param("id", id).param("title", form.title()).param("emergency", form.emergency()).param("until", form.offersUntil()).param("version", form.version())
                .update() > 0;
    }

    /** Packages that still stand open after their last day for offers. */
    List<UUID> over(LocalDate today) {
        return sql.sql("select id from procurement.package where state = 'OPEN' and offers_until < :today order by id").param("today", today).query(UUID.class).list();
    }

    /** Lets the last day for offers be another. */
    void until(UUID id, LocalDate day) {
        sql.sql("update procurement.package set offers_until = :day where id = :id").param("id", id).param("day", day).update();
    }

    /** The line of this item, place and day becomes as many as these; it comes into being where there is none. */
    UUID put(UUID id, Merging.Merged line) {
        return sql.sql("""
                insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) values (:package, :item, :place, :quantity, :deadline, :ceiling)
                on conflict (package, item, place, deadline) do update set quantity = excluded.quantity, ceiling = excluded.ceiling returning id
                """).param("package", id).param("item", line.item()).param("place", line.place()).param("quantity", line.quantity()).param("deadline", line.deadline())
                .param("ceiling", line.ceiling()).query(UUID.class).single();
    }

    /** Lines of which no need is left. */
    void clear(UUID id) {
        sql.sql("delete from procurement.package_line l where l.package = :id and not exists (select from procurement.need n where n.package_line = l.id)").param("id", id).update();
    }

    /** For a demonstration: moves it into the past. */
    void earlier(UUID id, int days) {
        sql.sql("""
                update procurement.package set created_at = created_at - :days * interval '1 day', opened_at = opened_at - :days * interval '1 day',
                    offers_until = offers_until - :days where id = :id
                """).param("id", id).param("days", days).update();
    }
}
