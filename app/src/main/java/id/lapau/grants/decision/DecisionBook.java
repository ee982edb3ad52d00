package id.lapau.grants.decision;

import id.lapau.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers decided; a line is never changed. */
@Repository
class DecisionBook {

    /** The kinds of decision. */
    enum Action {
        ACCEPTED("PROPOSAL_ACCEPTED"), REFUSED("PROPOSAL_REFUSED"), CORRECTED("PROPOSAL_CORRECTED"), UNDONE("PROPOSAL_UNDONE"),
        SENT_BACK("PROPOSAL_SENT_BACK");

        private final String audited;

        Action(String audited) {
            this.audited = audited;
        }

        String audited() {
            return audited;
        }
    }

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

    /** The newest first. */
    List<ProposalView.Decided> history(UUID proposal) {
        return jdbc.sql("select action, reason, decided_by_name, at from grants.decision where proposal = :proposal order by at desc, id desc")
                .param("proposal", proposal)
                .query((row, _) -> new ProposalView.Decided(row.getString("action"), row.getString("reason"), row.getString("decided_by_name"), row.getTimestamp("at").toInstant()))
                .list();
    }
}
