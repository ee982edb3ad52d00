package id.lapau.grants.intake;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which cell of which workbook a proposal came, who handed it in, and when it was taken in. */
@Repository
class IntakeStory implements StoryTeller {

    private final JdbcClient sql;

    IntakeStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql("""
                select p.id, i.created_at as at, i.created_by_name as by, 'handed-in' as what, p.file, p.sheet, p.row, i.id as intake
                from grants.proposal p join grants.intake i on i.id = p.intake where p.id = any(:ids)
                union all
                select p.id, p.created_at, '', 'taken-in', p.file, p.sheet, p.row, p.intake from grants.proposal p where p.id = any(:ids)""")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("by"), "control.story." + row.getString("what"),
                        List.of(row.getString("file"), row.getString("sheet"), row.getString("row")), List.of(), "", "/berkas/" + row.getString("intake"))).list();
    }
}
