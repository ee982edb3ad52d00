package id.lapau.grants.decision;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers decided about a proposal at the review desk, with their reasons. */
@Repository
class DecisionStory implements StoryTeller {

    private final JdbcClient sql;

    DecisionStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql("select proposal, at, decided_by_name, action, reason from grants.decision where proposal = any(:ids)")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("decided_by_name"),
                        "decision.action." + row.getString("action").toLowerCase(Locale.ROOT), List.of(), List.of(), row.getString("reason"),
                        "/meja/" + row.getString("proposal"))).list();
    }
}
