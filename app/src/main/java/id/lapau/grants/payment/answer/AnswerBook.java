package id.lapau.grants.payment.answer;

import id.lapau.grants.intake.MappingState;
import id.lapau.grants.intake.SheetShown;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of answers and the sheets found in them. Content is sealed. */
@Repository
class AnswerBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};
    private static final String ANSWER = """
            select id, kind, programme, reference, dated, bank, file_name, size, sha256, state, problem, job, uploaded_by_name, uploaded_at,
                   taken_by_name, taken_at, withdrawn_by_name, withdrawn_at, withdrawn_reason from grants.answer
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    AnswerBook(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    record Upload(AnswerKind kind, String programme, String reference, LocalDate dated, String bank, String file, byte[] content, String sha256) {}

    /** A sheet and how its columns are understood. */
    record StoredSheet(UUID id, UUID answer, int position, String file, String name, List<Integer> headerRows, Map<String, Integer> columns, MappingState state,
            SheetShown shown, int dataRows, int skippedRows) {}

    /** Empty when the same file is in already, or comes in at this moment. */
    Optional<UUID> add(Upload upload, Actor by) {
        return sql.sql("""
                insert into grants.answer (kind, programme, reference, dated, bank, file_name, size, sha256, content_sealed, state, uploaded_by, uploaded_by_name, uploaded_at)
                values (:kind, :programme, :reference, :dated, :bank, :file, :size, :sha, :content, 'CHECKING', :by, :name, :at)
                on conflict do nothing returning id""")
                .param("kind", upload.kind().name()).param("programme", upload.programme()).param("reference", upload.reference()).param("dated", upload.dated())
                .param("bank", upload.bank()).param("file", upload.file()).param("size", upload.content().length).param("sha", upload.sha256())
                .param("content", vault.sealBytes(upload.content())).param("by", by.id()).param("name", by.name()).param("at", now()).query(UUID.class).optional();
    }

    Optional<UUID> same(AnswerKind kind, String programme, String sha256) {
        return sql.sql("select id from grants.answer where kind = :kind and programme = :programme and sha256 = :sha and state not in ('WITHDRAWN', 'UNREADABLE')")
                .param("kind", kind.name()).param("programme", programme).param("sha", sha256).query(UUID.class).optional();
    }

    Optional<Answer> find(UUID id) {
        return sql.sql(ANSWER + "where id = :id").param("id", id).query((row, _) -> answer(row)).optional();
    }

    Optional<Answer> locked(UUID id) {
        return sql.sql(ANSWER + "where id = :id for update").param("id", id).query((row, _) -> answer(row)).optional();
    }

    List<Answer> all() {
        return sql.sql(ANSWER + "order by number desc limit 200").query((row, _) -> answer(row)).list();
    }

    byte[] content(UUID id) {
        return vault.openBytes(sql.sql("select content_sealed from grants.answer where id = :id").param("id", id).query(byte[].class).single());
    }

    void becomes(Answer answer, AnswerState next, @Nullable UUID job) {
        if (answer.state() != next && !answer.state().mayBecome(next)) throw new IllegalStateException(answer.state() + " cannot become " + next);
        sql.sql("update grants.answer set state = :next, job = coalesce(:job, job) where id = :id")
                .param("next", next.name()).param("job", job).param("id", answer.id()).update();
    }

    void unreadable(UUID id, String problem) {
        sql.sql("update grants.answer set state = 'UNREADABLE', problem = :problem where id = :id").param("problem", problem).param("id", id).update();
    }

    void taken(UUID id, Actor by) {
        sql.sql("update grants.answer set state = 'TAKEN', taken_by_name = :name, taken_at = :at where id = :id")
                .param("name", by.name()).param("at", now()).param("id", id).update();
    }

    void withdrawn(UUID id, String reason, Actor by) {
        sql.sql("update grants.answer set state = 'WITHDRAWN', withdrawn_by_name = :name, withdrawn_at = :at, withdrawn_reason = :reason where id = :id")
                .param("name", by.name()).param("at", now()).param("reason", reason).param("id", id).update();
    }

    List<StoredSheet> sheets(UUID answer) {
        return sql.sql("select * from grants.answer_sheet where answer = :answer order by position").param("answer", answer).query((row, _) -> sheet(row)).list();
    }

    Optional<StoredSheet> sheet(UUID id) {
        return sql.sql("select * from grants.answer_sheet where id = :id").param("id", id).query((row, _) -> sheet(row)).optional();
    }

    /** Stores a sheet as found, in place of what was found before. */
    UUID store(UUID answer, AnswerKind kind, int position, id.lapau.sheets.Sheet sheet, AnswerTables.Found found) {
        var table = found.table();
        return sql.sql("""
                insert into grants.answer_sheet (answer, position, file, name, header_rows, signature, mapping, mapping_state, shown_sealed, data_rows, skipped_rows)
                values (:answer, :position, :file, :name, :headers, :signature, :mapping::jsonb, :state, :shown, :data, :skipped)
                on conflict (answer, position) do update set header_rows = excluded.header_rows, signature = excluded.signature, mapping = excluded.mapping,
                    mapping_state = excluded.mapping_state, shown_sealed = excluded.shown_sealed, data_rows = excluded.data_rows, skipped_rows = excluded.skipped_rows
                returning id""")
                .param("answer", answer).param("position", position).param("file", sheet.file()).param("name", sheet.name())
                .param("headers", found.headerRows().toArray(Integer[]::new)).param("signature", table == null ? null : AnswerTables.signature(kind, table))
                .param("mapping", JSON.writeValueAsString(new TreeMap<>(found.columns()))).param("state", found.state().name()).param("shown", vault.seal(found.shown().json()))
                .param("data", table == null ? 0 : table.rows().size()).param("skipped", table == null ? sheet.rows().size() : table.skipped().size())
                .query(UUID.class).single();
    }

    void map(UUID sheet, List<Integer> headerRows, Map<String, Integer> columns) {
        sql.sql("update grants.answer_sheet set header_rows = :rows, mapping = :mapping::jsonb, mapping_state = 'CONFIRMED' where id = :id")
                .param("rows", headerRows.toArray(Integer[]::new)).param("mapping", JSON.writeValueAsString(new TreeMap<>(columns))).param("id", sheet).update();
    }

    private StoredSheet sheet(ResultSet row) throws SQLException {
        return new StoredSheet(row.getObject("id", UUID.class), row.getObject("answer", UUID.class), row.getInt("position"), row.getString("file"), row.getString("name"),
                List.of((Integer[]) row.getArray("header_rows").getArray()), JSON.readValue(row.getString("mapping"), COLUMNS),
                MappingState.valueOf(row.getString("mapping_state")), SheetShown.of(vault.open(row.getBytes("shown_sealed"))), row.getInt("data_rows"), row.getInt("skipped_rows"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(row.getObject("id", UUID.class), AnswerKind.valueOf(row.getString("kind")), row.getString("programme"), row.getString("reference"),
                row.getObject("dated", LocalDate.class), row.getString("bank"), row.getString("file_name"), row.getLong("size"), row.getString("sha256"),
                AnswerState.valueOf(row.getString("state")), row.getString("problem"), row.getObject("job", UUID.class), row.getString("uploaded_by_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(), row.getString("taken_by_name"), time(row, "taken_at"),
                row.getString("withdrawn_by_name"), time(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
