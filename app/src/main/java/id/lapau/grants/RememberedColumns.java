package id.lapau.grants;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which column holds what, as officers confirmed it: column index by key, found again by the headings of the source. */
@Repository
public class RememberedColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Clock clock;

    RememberedColumns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By what headings are found again; a hash, because a wrongly found header may hold a person. */
    public static String signature(String headings) {
        return Sha256.hex(headings).substring(0, 32);
    }

    /** All of them by signature. */
    public Map<String, Map<String, Integer>> all() {
        record Remembered(String signature, Map<String, Integer> columns) {}
        return sql.sql("select signature, mapping::text from grants.column_mapping")
                .query((row, _) -> new Remembered(row.getString("signature"), JSON.readValue(row.getString("mapping"), COLUMNS))).list().stream()
                .collect(Collectors.toMap(Remembered::signature, Remembered::columns));
    }

    public Optional<Map<String, Integer>> of(String signature) {
        return sql.sql("select mapping::text from grants.column_mapping where signature = :signature").param("signature", signature)
                .query((row, _) -> JSON.readValue(row.getString("mapping"), COLUMNS)).optional();
    }

    public void remember(String signature, Map<String, Integer> columns, Actor by) {
        sql.sql("""
                insert into grants.column_mapping (signature, mapping, decided_by, decided_by_name, decided_at)
                values (:signature, :mapping::jsonb, :by, :name, :at)
                on conflict (signature) do update set mapping = excluded.mapping, decided_by = excluded.decided_by,
                    decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at""")
                .param("signature", signature).param("mapping", JSON.writeValueAsString(new TreeMap<>(columns))).param("by", by.id()).param("name", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
}
