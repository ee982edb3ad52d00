package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a proposal came out when it was first screened, and every time it came out otherwise. */
@Repository
class ScreeningStory implements StoryTeller {

    private final JdbcClient sql;

    ScreeningStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql("""
                select c.proposal, r.id as run, r.screened_at, r.screened_by_name, r.programme_version, r.as_of, c.decision_after as decision, c.found as codes, true as changed
                from grants.screening_change c join grants.screening_run r on r.id = c.run where c.proposal = any(:ids)
                union all
                select s.proposal, r.id, r.screened_at, r.screened_by_name, r.programme_version, r.as_of, s.decision, s.codes, false
                from grants.screening_result s join grants.screening_run r on r.id = s.run
                where s.proposal = any(:ids) and not exists (select from grants.screening_change c where c.run = s.run and c.proposal = s.proposal)""")
                .param("ids", proposals.toArray(UUID[]::new)).query((row, _) -> event(row)).list();
    }

    private static StoryEvent event(ResultSet row) throws SQLException {
        var codes = Arrays.stream((String[]) row.getArray("codes").getArray()).map(ReasonCode::valueOf).map(ReasonCode::messageKey).toList();
        var what = (row.getBoolean("changed") ? "control.story.screened-again." : "control.story.screened.") + row.getString("decision");
        return new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("screened_at").toInstant(), row.getString("screened_by_name"), what,
                List.of(row.getString("programme_version"), row.getString("as_of")), codes, "", "/penyaringan/" + row.getString("run"));
    }
}
