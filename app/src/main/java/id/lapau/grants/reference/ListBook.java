package id.lapau.grants.reference;

import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on the uploaded reference lists; their content is gzipped and sealed. */
@Repository
class ListBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select id, number, kind, source, data_date, file_name, size, sha256, mapping, state, row_count, problem_count, refusal, job,
                   uploaded_by_name, uploaded_at, withdrawn_by_name, withdrawn_at, withdrawn_reason
            from grants.reference_list""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    ListBook(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    record Upload(ListKind kind, String source, LocalDate dataDate, String fileName, byte[] content, String sha256) {}

    UUID add(Upload upload, Actor by) {
        return jdbc.sql("""
                insert into grants.reference_list (kind, source, data_date, file_name, size, sha256, content_sealed, state, uploaded_by, uploaded_by_name, uploaded_at)
                values (:kind, :source, :date, :file, :size, :sha, :content, 'MAPPING', :by, :name, :at) returning id""")
                .param("kind", upload.kind().name()).param("source", upload.source()).param("date", upload.dataDate())
                .param("file", upload.fileName()).param("size", upload.content().length).param("sha", upload.sha256())
                .param("content", vault.sealBytes(zipped(upload.content()))).param("by", by.id()).param("name", by.name()).param("at", now())
                .query(UUID.class).single();
    }

    Optional<StoredList> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query((row, _) -> stored(row)).optional();
    }

    Optional<StoredList> locked(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update").param("id", id).query((row, _) -> stored(row)).optional();
    }

    /** The same file of the same kind, unless it was refused or withdrawn. */
    Optional<StoredList> same(ListKind kind, String sha256) {
        return jdbc.sql(COLUMNS + " where kind = :kind and sha256 = :sha and state in ('MAPPING', 'READING', 'READY') order by number desc limit 1")
                .param("kind", kind.name()).param("sha", sha256).query((row, _) -> stored(row)).optional();
    }

    /** The last usable version of each kind. */
    List<StoredList> current() {
        return jdbc.sql(COLUMNS + " where number in (select max(number) from grants.reference_list where state = 'READY' group by kind) order by number")
                .query((row, _) -> stored(row)).list();
    }

    /** The usable version of a kind before the newest one. */
    Optional<StoredList> before(ListKind kind) {
        return jdbc.sql(COLUMNS + " where kind = :kind and state = 'READY' order by number desc offset 1 limit 1").param("kind", kind.name())
                .query((row, _) -> stored(row)).optional();
    }

    /** Every version, the newest first. */
    List<StoredList> history() {
        return jdbc.sql(COLUMNS + " order by number desc limit 200").query((row, _) -> stored(row)).list();
    }

    byte[] content(UUID id) {
        return unzipped(vault.openBytes(jdbc.sql("select content_sealed from grants.reference_list where id = :id").param("id", id).query(byte[].class).single()));
    }

    void reads(UUID id, Map<String, Integer> mapping, UUID job) {
        jdbc.sql("update grants.reference_list set state = 'READING', mapping = cast(:mapping as jsonb), job = :job where id = :id")
                .param("mapping", JSON.writeValueAsString(mapping)).param("job", job).param("id", id).update();
    }

    void ready(UUID id, int rows, int problems) {
        jdbc.sql("update grants.reference_list set state = 'READY', row_count = :rows, problem_count = :problems where id = :id")
                .param("rows", rows).param("problems", problems).param("id", id).update();
    }

    void refused(UUID id, String line) {
        jdbc.sql("update grants.reference_list set state = 'REFUSED', refusal = :line where id = :id").param("line", line).param("id", id).update();
    }

    void withdrawn(UUID id, String reason, Actor by) {
        jdbc.sql("""
                update grants.reference_list set state = 'WITHDRAWN', withdrawn_reason = :reason, withdrawn_by_name = :name, withdrawn_at = :at
                where id = :id""")
                .param("reason", reason).param("name", by.name()).param("at", now()).param("id", id).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static StoredList stored(ResultSet row) throws SQLException {
        var mapping = new HashMap<String, Integer>();
        JSON.readTree(row.getString("mapping")).properties().forEach(e -> mapping.put(e.getKey(), e.getValue().asInt()));
        return new StoredList(row.getObject("id", UUID.class), row.getLong("number"), ListKind.valueOf(row.getString("kind")), row.getString("source"),
                row.getObject("data_date", LocalDate.class), row.getString("file_name"), row.getLong("size"), row.getString("sha256"), mapping,
                ReferenceState.valueOf(row.getString("state")), row.getInt("row_count"), row.getInt("problem_count"), row.getString("refusal"),
                row.getObject("job", UUID.class), row.getString("uploaded_by_name"), time(row, "uploaded_at"), row.getString("withdrawn_by_name"),
                time(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static byte[] zipped(byte[] clear) {
        var bytes = new ByteArrayOutputStream(clear.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes, 1 << 16)) {
            gzip.write(clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped), 1 << 16)) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
