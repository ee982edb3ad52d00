package id.lapau.grants.batch;

import id.lapau.grants.phase.Standing;
import id.lapau.grants.reference.ListKind;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of prepared proposals show. */
@Repository
class DraftPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select d.*, p.number as phase_number, p.name as phase_name, coalesce(v.name, d.programme) as programme_name, count(*) over () as found
            from grants.batch_draft d join grants.phase p on p.id = d.phase
            left join grants.programme_version v on v.code = d.programme and v.version = d.programme_version
            """;

    private final JdbcClient sql;
    private final Vault vault;

    DraftPages(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The newest first. */
    DraftViews.Listing list(int page) {
        record Found(Draft draft, int found) {}
        var rows = sql.sql(COLUMNS + "order by d.prepared_at desc, d.id desc limit :size offset :from")
                .param("size", BatchViews.PAGE).param("from", (page - 1) * BatchViews.PAGE)
                .query((row, _) -> new Found(draft(row), row.getInt("found"))).list();
        return new DraftViews.Listing(rows.stream().map(Found::draft).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** Those that nobody decided yet. */
    List<Draft> waiting() {
        return sql.sql(COLUMNS + "where d.state = 'WAITING' order by d.prepared_at").query((row, _) -> draft(row)).list();
    }

    Optional<Draft> find(UUID id) {
        return sql.sql(COLUMNS + "where d.id = :id").param("id", id).query((row, _) -> draft(row)).optional();
    }

    /** @param fits whether those that fit, or those that come next; null for all */
    DraftViews.Lines lines(UUID draft, String search, @Nullable Boolean fits, int page) {
        record Found(DraftViews.Line line, int found) {}
        var rows = sql.sql("""
                select position, proposal, fits, standing_sealed, line_sealed, count(*) over () as found from grants.batch_draft_line
                where draft = :draft and name ilike :like and (:fits::boolean is null or fits = :fits)
                order by position limit :size offset :from""")
                .param("draft", draft).param("like", Like.containing(search)).param("fits", fits, java.sql.Types.BOOLEAN)
                .param("size", BatchViews.PAGE).param("from", (page - 1) * BatchViews.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new DraftViews.Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** Every line, for a file. */
    List<DraftViews.Line> all(UUID draft) {
        return sql.sql("select position, proposal, fits, standing_sealed, line_sealed from grants.batch_draft_line where draft = :draft order by position")
                .param("draft", draft).query((row, _) -> line(row)).list();
    }

    /** What had moved when it was to be approved. */
    Optional<Movement> movement(UUID draft) {
        return sql.sql("select movement_sealed from grants.batch_draft where id = :id and movement_sealed is not null").param("id", draft)
                .query(byte[].class).optional().map(sealed -> JSON.readValue(vault.open(sealed), Movement.class));
    }

    private DraftViews.Line line(ResultSet row) throws SQLException {
        var stored = JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class);
        var standing = JSON.readValue(vault.open(row.getBytes("standing_sealed")), Standing.class);
        return new DraftViews.Line(row.getInt("position"), row.getObject("proposal", UUID.class), row.getBoolean("fits"), stored.maskedNik(), stored.name(), stored.nagari(), standing);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        int room = row.getInt("room");
        Integer quota = row.wasNull() ? null : Integer.valueOf(room);
        return new Draft(row.getObject("id", UUID.class), row.getString("programme"), row.getString("programme_name"), row.getObject("phase", UUID.class),
                row.getInt("phase_number"), row.getString("phase_name"), row.getObject("as_of", LocalDate.class), row.getInt("programme_version"), row.getInt("rule_version"),
                ListKind.versions(row.getString("lists")), quota, row.getInt("fits"), row.getInt("waiting"), row.getInt("out_count"),
                JSON.readValue(row.getString("summary"), Summary.class), DraftState.valueOf(row.getString("state")), row.getObject("prepared_by", UUID.class),
                row.getString("prepared_by_name"), time(row, "prepared_at"), time(row, "expires_at"), row.getString("decided_by_name"),
                row.getObject("decided_at") == null ? null : time(row, "decided_at"), row.getString("reason"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
