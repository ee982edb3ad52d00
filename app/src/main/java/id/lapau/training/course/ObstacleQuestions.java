package id.lapau.training.course;

import id.lapau.platform.Vault;
import id.lapau.registry.ObstacleKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which owners were asked what keeps their business from growing, and the links by which they answer; only the links' hashes are stored. */
@Repository
class ObstacleQuestions {

    private static final Duration AGAIN = Duration.ofDays(180);

    /** @param owner of the registry */
    record Asked(UUID business, UUID owner, String ownerName, String title) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Tickets tickets;

    ObstacleQuestions(JdbcClient sql, Vault vault, Tickets tickets) {
        this.sql = sql;
        this.vault = vault;
        this.tickets = tickets;
    }

    /** Businesses whose owner has a telephone, of whom no obstacle is known, and who were not asked within half a year. */
    List<Asked> due(String nagari, String line, Instant now, int limit) {
        return sql.sql("""
                select b.id, b.owner, b.owner_name, b.title from registry.business_read b
                where b.reached and not b.owner_merged and (:nagari = '' or b.nagari = :nagari) and (:line = '' or lower(b.line) = :line)
                    and not exists (select from registry.obstacle_read o where o.business = b.id)
                    and not exists (select from training.obstacle_question q where q.business = b.id and q.asked_at > :since)
                order by b.created_at desc, b.id limit :limit
                """).param("nagari", nagari).param("line", line).param("since", Timestamp.from(now.minus(AGAIN))).param("limit", limit).query((row, _) -> asked(row)).list();
    }

    private static Asked asked(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Asked(row.getObject("id", UUID.class), row.getObject("owner", UUID.class), row.getString("owner_name"), row.getString("title"));
    }

    /** The path of the question; from now on it leads there. */
    String path(UUID business, Instant at) {
        var token = tickets.obstacles(business);
        sql.sql("insert into training.obstacle_question (business, hash, asked_at) values (:business, :hash, :at) on conflict (business) do update set asked_at = excluded.asked_at")
                .param("business", business).param("hash", vault.fingerprint(token)).param("at", Timestamp.from(at)).update();
        return "/kendala/" + token;
    }

    Optional<Asked> find(String token) {
        return sql.sql("select b.id, b.owner, b.owner_name, b.title from training.obstacle_question q join registry.business_read b on b.id = q.business where q.hash = :hash")
                .param("hash", vault.fingerprint(token)).query((row, _) -> asked(row)).optional();
    }

    /** What stands open, by business. */
    Map<UUID, Set<ObstacleKind>> known(List<UUID> businesses) {
        record Known(UUID business, ObstacleKind kind) {}
        return sql.sql("select business, kind from registry.obstacle_read where business = any (:ids)").param("ids", businesses.toArray(UUID[]::new))
                .query((row, _) -> new Known(row.getObject("business", UUID.class), ObstacleKind.valueOf(row.getString("kind")))).list().stream()
                .collect(Collectors.groupingBy(Known::business, Collectors.mapping(Known::kind, Collectors.toCollection(TreeSet::new))));
    }

    void answered(UUID business, Instant at) {
        sql.sql("update training.obstacle_question set answered_at = :at where business = :business").param("business", business).param("at", Timestamp.from(at)).update();
    }
}
