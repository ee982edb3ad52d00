package id.lapau.grants.field;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import id.lapau.registry.Standing;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was sent to see the business of a proposal, and what was there. */
@Repository
class FieldStory implements StoryTeller {

    private static final String STEPS = """
            select proposal, assigned_at as at, assigned_by_name as by, 'visit-assigned' as what, officer_name as value, due::text as day, '' as standing, id
            from grants.field_assignment where proposal = any(:ids)
            union all
            select proposal, ended_at, '', 'visit-taken-back', officer_name, '', '', id from grants.field_assignment where proposal = any(:ids) and state = 'TAKEN_BACK'
            union all
            select proposal, received_at, officer_name, 'visited', seen_on::text, '', standing, assignment from grants.field_visit where proposal = any(:ids)
            """;

    private final JdbcClient sql;

    FieldStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql(STEPS).param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("by"), "control.story." + row.getString("what"),
                        List.of(row.getString("value"), row.getString("day")), row.getString("standing").isEmpty() ? List.of() : List.of(Standing.valueOf(row.getString("standing")).messageKey()),
                        "", "/lapangan/" + row.getString("id"))).list();
    }
}
