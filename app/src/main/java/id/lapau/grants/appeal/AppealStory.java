package id.lapau.grants.appeal;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a refusal was appealed against, by whom it was taken, and how it was decided. */
@Repository
class AppealStory implements StoryTeller {

    private final JdbcClient sql;

    AppealStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql("select a.proposal, e.at, e.by_name, e.state, e.reason, a.id from grants.appeal_event e join grants.appeal a on a.id = e.appeal where a.proposal = any(:ids)")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("by_name"),
                        "appeal.story." + row.getString("state").toLowerCase(Locale.ROOT), List.of(), List.of(), row.getString("reason"), "/sanggah/" + row.getString("id"))).list();
    }
}
