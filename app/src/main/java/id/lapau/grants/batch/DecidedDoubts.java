package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the accepted doubts from the decisions of the review desk. */
@Repository
class DecidedDoubts implements AcceptedDoubts {

    private final JdbcClient sql;

    DecidedDoubts(JdbcClient sql) {
        this.sql = sql;
    }

    private record Decision(UUID proposal, Set<ReasonCode> codes) {}

    @Override public Map<UUID, Set<ReasonCode>> of(Collection<UUID> proposals) {
        if (proposals.isEmpty()) return Map.of();
        return sql.sql("""
                select proposal, codes
                from (select distinct on (proposal) proposal, action, codes from grants.decision
                      where proposal = any(:ids) order by proposal, at desc, id desc) latest
                where action = 'ACCEPTED'""")
                .param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new Decision(row.getObject("proposal", UUID.class), codes((String[]) row.getArray("codes").getArray())))
                .list().stream().collect(Collectors.toMap(Decision::proposal, Decision::codes));
    }

    private static Set<ReasonCode> codes(String[] names) {
        return Arrays.stream(names).map(ReasonCode::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
