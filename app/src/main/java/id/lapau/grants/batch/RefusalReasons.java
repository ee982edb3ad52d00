package id.lapau.grants.batch;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why officers refused, in the words that they wrote at the review desk. */
@Repository
class RefusalReasons {

    private final JdbcClient sql;

    RefusalReasons(JdbcClient sql) {
        this.sql = sql;
    }

    private record Refusal(UUID proposal, String reason) {}

    /** The reason of the latest refusal of each of these proposals. */
    Map<UUID, String> of(Collection<UUID> proposals) {
        if (proposals.isEmpty()) return Map.of();
        return sql.sql("""
                select distinct on (proposal) proposal, reason from grants.decision
                where proposal = any(:ids) and action in ('REFUSED', 'SENT_BACK') order by proposal, at desc, id desc""")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new Refusal(row.getObject("proposal", UUID.class), row.getString("reason")))
                .list().stream().collect(Collectors.toMap(Refusal::proposal, Refusal::reason));
    }
}
