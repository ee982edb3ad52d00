package id.lapau.training.growth;

import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import id.lapau.training.growth.LadderView.Evidence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that show that a challenge is right; what is in them is sealed. */
@Repository
class EvidenceBook {

    private final JdbcClient sql;
    private final Vault vault;

    EvidenceBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The challenge of a business that waits for a decision. */
    Optional<UUID> open(UUID business) {
        return sql.sql("select id from growth.challenge where business = :id and state = 'OPEN'").param("id", business).query(UUID.class).optional();
    }

    int count(UUID challenge) {
        return sql.sql("select count(*) from growth.evidence where challenge = :id").param("id", challenge).query(Integer.class).single();
    }

    /** @param by null for the owner */
    void add(UUID challenge, DocumentFile file, @Nullable UUID by, String name, Instant at) {
        sql.sql("""
                insert into growth.evidence (challenge, name, type, size, content_sealed, given_by, given_by_name, given_at)
                values (:challenge, :name, :type, :size, :content, :by, :byName, :at)""")
                .param("challenge", challenge).param("name", file.name()).param("type", file.type()).param("size", file.content().length)
                .param("content", vault.sealBytes(file.content())).param("by", by, java.sql.Types.OTHER).param("byName", name).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** By the identifier of the challenge, in the order in which it came. */
    Map<String, List<Evidence>> of(UUID business) {
        record Kept(String challenge, Evidence evidence) {}
        return sql.sql("""
                select e.challenge, e.id, e.name, e.size, e.given_by, e.given_by_name, e.given_at from growth.evidence e join growth.challenge c on c.id = e.challenge
                where c.business = :id order by e.given_at, e.id
                """)
                .param("id", business)
                .query((row, _) -> new Kept(row.getString("challenge"), new Evidence(row.getString("id"), row.getString("name"), row.getInt("size"),
                        row.getString("given_by") == null ? "" : row.getString("given_by_name"), row.getObject("given_at", OffsetDateTime.class).toInstant()))).list().stream()
                .collect(Collectors.groupingBy(Kept::challenge, Collectors.mapping(Kept::evidence, Collectors.toList())));
    }

    Optional<DocumentFile> file(UUID business, UUID challenge, UUID file) {
        return sql.sql("""
                select e.name, e.type, e.content_sealed from growth.evidence e join growth.challenge c on c.id = e.challenge
                where e.id = :file and c.id = :challenge and c.business = :business
                """)
                .param("file", file).param("challenge", challenge).param("business", business)
                .query((row, _) -> new DocumentFile(row.getString("name"), row.getString("type"), vault.openBytes(row.getBytes("content_sealed")))).optional();
    }
}
