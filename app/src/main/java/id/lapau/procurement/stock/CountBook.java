package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts; the database opens, takes and books them. */
@Repository
class CountBook {

    private final JdbcClient sql;

    CountBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty while another count of the place is not finished, or the place is gone. */
    Optional<UUID> open(UUID place, String number, Officer by, Instant at) {
        return sql.sql("select procurement.open_count(:place, :number, :by, :name, :at)").param("place", place).param("number", number).param("by", by.id()).param("name", by.name())
                .param("at", Timestamp.from(at)).query(UUID.class).optional();
    }

    /** What stands on the sheet for one lot. */
    record Found(UUID lot, int pieces, String reason) {}

    Answered enter(UUID id, List<Found> found, Officer by, Instant at) {
        return answered(sql.sql("select procurement.enter_count(:id, :lots, :numbers, :reasons, :by, :name, :at)").param("id", id).param("lots", found.stream().map(Found::lot).toArray(UUID[]::new))
                .param("numbers", found.stream().map(Found::pieces).toArray(Integer[]::new)).param("reasons", found.stream().map(Found::reason).toArray(String[]::new)), by, at);
    }

    Answered decide(UUID id, boolean approved, String reason, Officer by, Instant at) {
        return answered(sql.sql("select procurement.decide_count(:id, :approved, :why, :by, :name, :at)").param("id", id).param("approved", approved).param("why", reason), by, at);
    }

    private static Answered answered(JdbcClient.StatementSpec asked, Officer by, Instant at) {
        return Answered.valueOf(asked.param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).query(String.class).single());
    }

    Answered cancel(UUID id, String reason, Instant at) {
        return Answered.valueOf(sql.sql("select procurement.cancel_count(:id, :why, :at)").param("id", id).param("why", reason).param("at", Timestamp.from(at)).query(String.class).single());
    }

    /** Those that are not finished first, then the newest. */
    List<Count.Short> list() {
        return sql.sql("""
                select c.*, p.name as place_name, n.lots, n.different from procurement.stock_count c join procurement.place p on p.id = c.place
                cross join lateral (select count(*) as lots, count(*) filter (where counted <> expected) as different from procurement.stock_count_line where count = c.id) n
                order by c.state not in ('OPEN', 'WAITING'), c.opened_at desc limit 500
                """).query((row, _) -> new Count.Short(Rows.id(row, "id"), row.getString("number"), row.getString("place_name"), CountState.valueOf(row.getString("state")), row.getString("opened_name"),
                        Rows.at(row, "opened_at"), row.getLong("lots"), row.getLong("different"))).list();
    }

    Optional<Count> find(UUID id) {
        return sql.sql("select c.*, p.name as place_name from procurement.stock_count c join procurement.place p on p.id = c.place where c.id = :id").param("id", id)
                .query((row, _) -> count(row, lines(id))).optional();
    }

    private static Count count(ResultSet row, List<Count.Line> lines) throws SQLException {
        return new Count(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "place"), row.getString("place_name"), CountState.valueOf(row.getString("state")), row.getString("opened_name"),
                Rows.at(row, "opened_at"), Rows.maybeId(row, "entered_by"), row.getString("entered_name"), Rows.maybeAt(row, "entered_at"), row.getString("decided_name"),
                Rows.maybeAt(row, "decided_at"), row.getString("reason"), lines);
    }

    private List<Count.Line> lines(UUID count) {
        return sql.sql("""
                select l.*, t.number, t.mark, i.name as item_name, i.unit from procurement.stock_count_line l join procurement.lot t on t.id = l.lot join procurement.item i on i.id = t.item
                where l.count = :id order by lower(i.name), t.arrived_at, t.id
                """).param("id", count).query((row, _) -> new Count.Line(Rows.id(row, "lot"), row.getString("number"), row.getString("item_name"), row.getString("unit"), row.getString("mark"),
                        row.getInt("expected"), row.getObject("counted", Integer.class), row.getString("reason"))).list();
    }
}
