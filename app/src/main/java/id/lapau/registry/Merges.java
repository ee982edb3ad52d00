package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.platform.Vault;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The merges that were made, with all it takes to undo them. */
@Repository
class Merges {

    /** One merge; the facts as text by field, with {@code disputed}. */
    record Merge(UUID id, UUID kept, UUID gone, Map<String, String> before, Map<String, String> after, List<UUID> businesses, boolean undone) {}

    /** A line of the list of merges. */
    record Line(UUID id, UUID kept, String keptName, UUID gone, String goneName, String reason, String by, Instant at, @Nullable String undoneBy, @Nullable Instant undoneAt) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;

    Merges(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Gives the businesses of one person to another; returns which. */
    List<UUID> moveBusinesses(UUID from, UUID to) {
        return sql.sql("update registry.business set owner = :to where owner = :from returning id").param("from", from).param("to", to).query(UUID.class).list();
    }

    void returnBusinesses(List<UUID> businesses, UUID from, UUID to) {
        sql.sql("update registry.business set owner = :to where owner = :from and id = any(:ids::uuid[])")
                .param("from", from).param("to", to).param("ids", Columns.texts(businesses, id -> id)).update();
    }

    UUID insert(StoredPerson before, StoredPerson after, UUID gone, List<UUID> businesses, String reason, Officer by, Instant at) {
        return sql.sql("""
                insert into registry.merge (kept, gone, before_sealed, after_sealed, businesses, reason, merged_by, merged_by_name, merged_at)
                values (:kept, :gone, :before, :after, :businesses::uuid[], :reason, :by, :byName, :at) returning id
                """)
                .param("kept", before.id()).param("gone", gone).param("before", sealed(before)).param("after", sealed(after))
                .param("businesses", Columns.texts(businesses, id -> id)).param("reason", reason).param("by", by.id()).param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).single();
    }

    private byte[] sealed(StoredPerson person) {
        var written = Facts.written(person.facts());
        written.put("disputed", String.valueOf(person.disputed()));
        return vault.seal(JSON.writeValueAsString(written));
    }

    Optional<Merge> locked(UUID id) {
        return sql.sql("select id, kept, gone, before_sealed, after_sealed, businesses, undone_at from registry.merge where id = :id for update")
                .param("id", id).query(this::merge).optional();
    }

    private Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(row.getObject("id", UUID.class), row.getObject("kept", UUID.class), row.getObject("gone", UUID.class), opened(row, "before_sealed"),
                opened(row, "after_sealed"), ids(row.getArray("businesses")), row.getTimestamp("undone_at") != null);
    }

    private Map<String, String> opened(ResultSet row, String column) throws SQLException {
        return JSON.readValue(vault.open(row.getBytes(column)), new TypeReference<Map<String, String>>() {});
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    void undone(UUID id, Officer by, Instant at) {
        sql.sql("update registry.merge set undone_by = :by, undone_by_name = :name, undone_at = :at where id = :id")
                .param("id", id).param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Line> list(String area, int offset, int limit) {
        return sql.sql("""
                select m.id, m.kept, k.name as kept_name, m.gone, g.name as gone_name, m.reason, m.merged_by_name, m.merged_at, m.undone_by_name, m.undone_at
                from registry.merge m join registry.person k on k.id = m.kept join registry.person g on g.id = m.gone
                where :area = '' or k.nagari = :area and g.nagari = :area
                order by m.merged_at desc, m.id desc limit :limit offset :offset
                """)
                .param("area", area).param("limit", limit).param("offset", offset)
                .query((row, _) -> new Line(row.getObject("id", UUID.class), row.getObject("kept", UUID.class), row.getString("kept_name"),
                        row.getObject("gone", UUID.class), row.getString("gone_name"), row.getString("reason"), row.getString("merged_by_name"),
                        row.getTimestamp("merged_at").toInstant(), row.getString("undone_by_name"),
                        row.getTimestamp("undone_at") == null ? null : row.getTimestamp("undone_at").toInstant())).list();
    }
}
