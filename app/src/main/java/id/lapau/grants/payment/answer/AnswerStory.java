package id.lapau.grants.payment.answer;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which rows of decrees and bank reports a proposal was answered, how they differ, and what officers decided about them. */
@Repository
class AnswerStory implements StoryTeller {

    private final JdbcClient sql;

    AnswerStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        var events = new ArrayList<>(rows(proposals));
        events.addAll(decisions(proposals));
        return events;
    }

    private List<StoryEvent> rows(Collection<UUID> proposals) {
        return sql.sql("""
                select l.proposal, a.taken_at, a.taken_by_name, a.kind, a.reference, s.file, r.row, r.says, r.standing, r.differences, r.id
                from grants.answer_row r join grants.batch_line l on l.id = r.line join grants.answer a on a.id = r.answer join grants.answer_sheet s on s.id = r.sheet
                where l.proposal = any(:ids) and a.taken_at is not null""").param("ids", proposals.toArray(UUID[]::new)).query((row, _) -> answered(row)).list();
    }

    private static StoryEvent answered(ResultSet row) throws SQLException {
        var words = new ArrayList<String>();
        words.add(Says.valueOf(row.getString("says")).messageKey());
        for (var difference : (String[]) row.getArray("differences").getArray()) words.add(Difference.valueOf(difference).messageKey());
        words.add(Standing.valueOf(row.getString("standing")).messageKey());
        return new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("taken_at").toInstant(), row.getString("taken_by_name"),
                AnswerKind.valueOf(row.getString("kind")) == AnswerKind.DECREE ? "control.story.decree" : "control.story.bank",
                Arrays.asList(row.getString("reference"), row.getString("file"), row.getString("row")), words, "", "/pencairan/baris/" + row.getString("id"));
    }

    private List<StoryEvent> decisions(Collection<UUID> proposals) {
        return sql.sql("""
                select l.proposal, d.at, d.decided_by_name, d.action, d.reason, r.id
                from grants.answer_decision d join grants.answer_row r on r.id = d.row join grants.batch_line l on l.id = r.line where l.proposal = any(:ids)""")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("decided_by_name"),
                        "control.story.row-" + row.getString("action").toLowerCase(java.util.Locale.ROOT), List.of(), List.of(), row.getString("reason"),
                        "/pencairan/baris/" + row.getString("id"))).list();
    }
}
