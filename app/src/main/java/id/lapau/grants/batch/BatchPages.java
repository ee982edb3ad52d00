package id.lapau.grants.batch;

import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of numbered proposals show, and the files as they were stored. */
@Repository
class BatchPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select b.id, b.programme, b.number, b.programme_version, b.as_of, b.row_count, b.refused_count, b.summary, b.sha256, b.phase, b.prepared_by_name, b.frozen_by_name,
                   b.frozen_at, count(*) over () as found, coalesce(v.name, b.programme) as programme_name
            from grants.batch b
            left join grants.programme_version v on v.code = b.programme and v.version = b.programme_version
            """;

    private final JdbcClient sql;
    private final Vault vault;

    BatchPages(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    BatchViews.Listing list(int page) {
        record Found(BatchViews.Batch batch, int found) {}
        var rows = sql.sql(COLUMNS + "order by b.frozen_at desc, b.id desc limit :size offset :from")
                .param("size", BatchViews.PAGE).param("from", (page - 1) * BatchViews.PAGE)
                .query((row, _) -> new Found(batch(row), row.getInt("found"))).list();
        return new BatchViews.Listing(rows.stream().map(Found::batch).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    Optional<BatchViews.Batch> find(UUID id) {
        return sql.sql(COLUMNS + "where b.id = :id").param("id", id).query((row, _) -> batch(row)).optional();
    }

    /** Code of the programme it belongs to. */
    String programme(UUID batch) {
        return sql.sql("select programme from grants.batch where id = :id").param("id", batch).query(String.class).single();
    }

    BatchViews.Lines lines(UUID batch, String search, int page) {
        record Found(BatchViews.Line line, int found) {}
        var rows = sql.sql("""
                select position, line_sealed, count(*) over () as found from grants.batch_line
                where batch = :batch and name ilike :like
                order by position limit :size offset :from""")
                .param("batch", batch).param("like", Like.containing(search))
                .param("size", BatchViews.PAGE).param("from", (page - 1) * BatchViews.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new BatchViews.Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    Optional<SealedFile> ministry(UUID batch) {
        return sql.sql("select workbook_sealed as content, sha256 from grants.batch where id = :id").param("id", batch).query((row, _) -> file(row)).optional();
    }

    Optional<SealedFile> refused(UUID batch) {
        return sql.sql("select refused_sealed as content, refused_sha256 as sha256 from grants.batch where id = :id").param("id", batch)
                .query((row, _) -> file(row)).optional();
    }

    private SealedFile file(ResultSet row) throws SQLException {
        return new SealedFile(vault.openBytes(row.getBytes("content")), row.getString("sha256"));
    }

    private BatchViews.Line line(ResultSet row) throws SQLException {
        return new BatchViews.Line(row.getInt("position"), JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class));
    }

    private static BatchViews.Batch batch(ResultSet row) throws SQLException {
        return new BatchViews.Batch(row.getObject("id", UUID.class), row.getString("programme_name"), row.getString("number"),
                row.getInt("programme_version"), row.getObject("as_of", LocalDate.class), row.getInt("row_count"), row.getInt("refused_count"),
                JSON.readValue(row.getString("summary"), Summary.class), row.getString("sha256"),
                row.getObject("phase", UUID.class), row.getString("prepared_by_name"), row.getString("frozen_by_name"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}
