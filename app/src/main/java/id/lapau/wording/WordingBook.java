package id.lapau.wording;

import id.lapau.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of texts in the database over those shipped with Lapau. */
@Repository
class WordingBook implements Wordings {

    private final JdbcClient sql;

    WordingBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public Wording current(TextKind kind) {
        return sql.sql("select key, version, title, body from wording.version where key = :key order by version desc limit 1").param("key", kind.key())
                .query((row, _) -> wording(row)).optional().orElseGet(() -> shipped(kind));
    }

    @Override public Wording at(TextKind kind, int version) {
        return version == 0 ? shipped(kind) : find(kind, version).orElseThrow(() -> new IllegalArgumentException("no version " + version + " of " + kind.key()));
    }

    Optional<Wording> find(TextKind kind, int version) {
        if (version == 0) return Optional.of(shipped(kind));
        return sql.sql("select key, version, title, body from wording.version where key = :key and version = :version")
                .param("key", kind.key()).param("version", version).query((row, _) -> wording(row)).optional();
    }

    /** The title in the first line, the body after an empty one. */
    private static Wording shipped(TextKind kind) {
        try {
            var text = new ClassPathResource("texts/" + kind.key() + ".txt").getContentAsString(StandardCharsets.UTF_8).strip();
            var parts = text.split("\n\n", 2);
            return new Wording(kind.key(), 0, parts[0].strip(), parts[1].strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** False when somebody else wrote this version first. */
    boolean add(Wording next, String reason, Actor by, Instant at) {
        return sql.sql("""
                insert into wording.version (key, version, title, body, reason, by_id, by_name, at)
                values (:key, :version, :title, :body, :reason, :by, :name, :at) on conflict do nothing""")
                .param("key", next.key()).param("version", next.version()).param("title", next.title()).param("body", next.body())
                .param("reason", reason).param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The versions of a text, the newest first; the shipped one is not among them. */
    List<WordingViews.Version> versions(TextKind kind) {
        return sql.sql("select version, reason, by_name, at from wording.version where key = :key order by version desc").param("key", kind.key())
                .query((row, _) -> version(row)).list();
    }

    /** The newest version of each text that has one. */
    Map<String, WordingViews.Version> newest() {
        record Newest(String key, WordingViews.Version version) {}
        return sql.sql("select distinct on (key) key, version, reason, by_name, at from wording.version order by key, version desc")
                .query((row, _) -> new Newest(row.getString("key"), version(row))).list().stream().collect(Collectors.toMap(Newest::key, Newest::version));
    }

    private static WordingViews.Version version(ResultSet row) throws SQLException {
        return new WordingViews.Version(row.getInt("version"), row.getString("reason"), row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(row.getString("key"), row.getInt("version"), row.getString("title"), row.getString("body"));
    }
}
