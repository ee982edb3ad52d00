package id.lapau.grants.intake;

import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mappings that officers confirmed, by the headings of their source. */
@Repository
class RememberedMappings {

    private final JdbcClient sql;
    private final Clock clock;

    RememberedMappings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<String, Mapping> all() {
        record Remembered(String signature, Mapping mapping) {}
        return sql.sql("select signature, mapping::text from grants.column_mapping")
                .query((row, _) -> new Remembered(row.getString("signature"), Mapping.of(row.getString("mapping")))).list().stream()
                .collect(Collectors.toMap(Remembered::signature, Remembered::mapping));
    }

    void remember(String signature, Mapping mapping, Actor by) {
        sql.sql("""
                insert into grants.column_mapping (signature, mapping, decided_by, decided_by_name, decided_at)
                values (:signature, :mapping::jsonb, :by, :name, :at)
                on conflict (signature) do update set mapping = excluded.mapping, decided_by = excluded.decided_by,
                    decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at""")
                .param("signature", signature).param("mapping", mapping.json()).param("by", by.id()).param("name", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
}
