package id.lapau.grants.decision;

import id.lapau.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what officers decided; a line is never changed. */
@Repository
class DecisionBook {

    /** The kinds of decision. */
    enum Action { ACCEPTED, REFUSED, CORRECTED, UNDONE, SENT_BACK }

    private final JdbcClient jdbc;

    DecisionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID proposal, Action action, String reason, List<String> codes, Actor by, Instant at) {
        jdbc.sql("""
                insert into grants.decision (proposal, action, reason, codes, decided_by, decided_by_name, at)
                values (:proposal, :action, :reason, string_to_array(:codes, ';'), :by, :name, :at)
                """)
                .param("proposal", proposal).param("action", action.name()).param("reason", reason).param("codes", String.join(";", codes))
                .param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at)).update();
    }
}
