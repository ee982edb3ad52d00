package id.lapau.procurement.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and given back. */
@Repository
class ReleaseBook {

    private static final String RELEASE = """
            select r.*, l."order", i.name as item, c.name as place from procurement.release r join procurement.order_line l on l.id = r.order_line
            join procurement.item i on i.id = l.item join procurement.place c on c.id = l.place
            """;

    private final JdbcClient sql;

    ReleaseBook(JdbcClient sql) {
        this.sql = sql;
    }

    UUID ask(UUID line, int quantity, String reason, Instant at) {
        return sql.sql("""
                insert into procurement.release (order_line, quantity, way, reason, state, asked_at) values (:line, :quantity, 'OWNER', :reason, 'ASKED', :at) returning id
                """).param("line", line).param("quantity", quantity).param("reason", reason).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    void take(UUID line, int quantity, String reason, UUID by, Instant at) {
        sql.sql("""
                insert into procurement.release (order_line, quantity, way, reason, state, decided_by, asked_at, decided_at)
                values (:line, :quantity, 'OFFICER', :reason, 'GRANTED', :by, :at, :at)
                """).param("line", line).param("quantity", quantity).param("reason", reason).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void decide(UUID id, ReleaseState state, String answer, UUID by, Instant at) {
        sql.sql("update procurement.release set state = :state, answer = :answer, decided_by = :by, decided_at = :at where id = :id").param("id", id).param("state", state.name())
                .param("answer", answer).param("by", by).param("at", Timestamp.from(at)).update();
    }

    Optional<Release> find(UUID id) {
        return sql.sql(RELEASE + "where r.id = :id").param("id", id).query((row, _) -> release(row)).optional();
    }

    /** The one of a line that waits. */
    Optional<Release> asked(UUID line) {
        return sql.sql(RELEASE + "where r.order_line = :line and r.state = 'ASKED'").param("line", line).query((row, _) -> release(row)).optional();
    }

    List<Release> of(UUID order) {
        return sql.sql(RELEASE + "where l.\"order\" = :order order by r.asked_at, r.id").param("order", order).query((row, _) -> release(row)).list();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(row.getObject("id", UUID.class), row.getObject("order", UUID.class), row.getObject("order_line", UUID.class), row.getString("item"), row.getString("place"),
                row.getInt("quantity"), row.getString("way"), row.getString("reason"), ReleaseState.valueOf(row.getString("state")), row.getString("answer"), row.getTimestamp("asked_at").toInstant());
    }
}
