package id.lapau.grants.batch;

import id.lapau.grants.phase.Standing;
import id.lapau.grants.reference.ListKind;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** On what a numbered proposal was frozen. */
@Repository
class FrozenBasis {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;

    FrozenBasis(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @param room what the quota left when it was prepared; null when none was given */
    record Basis(UUID batch, String programme, int programmeVersion, LocalDate asOf, Map<ListKind, UUID> lists, UUID input, int ruleVersion, String seed, @Nullable Integer room) {}

    Optional<Basis> basis(UUID batch) {
        return sql.sql("""
                select b.id, b.programme, b.programme_version, b.as_of, b.lists, b.input, d.rule_version, p.seed, d.room
                from grants.batch b join grants.batch_draft d on d.id = b.id join grants.phase p on p.id = b.phase
                where b.id = :id and b.input is not null""").param("id", batch).query((row, _) -> basis(row)).optional();
    }

    private static Basis basis(ResultSet row) throws SQLException {
        int room = row.getInt("room");
        return new Basis(row.getObject("id", UUID.class), row.getString("programme"), row.getInt("programme_version"), row.getObject("as_of", LocalDate.class),
                ListKind.versions(row.getString("lists")), row.getObject("input", UUID.class), row.getInt("rule_version"), row.getString("seed"),
                row.getObject("room") == null ? null : Integer.valueOf(room));
    }

    /** A prepared line and the facts of its place, opened. */
    record Kept(Standing standing, StoredLine line) {}

    List<Kept> prepared(UUID draft) {
        return sql.sql("select standing_sealed, line_sealed from grants.batch_draft_line where draft = :draft order by position").param("draft", draft)
                .query((row, _) -> new Kept(JSON.readValue(vault.open(row.getBytes("standing_sealed")), Standing.class), stored(row))).list();
    }

    /** What was frozen, in order. */
    List<FreezeAgain.Line> lines(UUID batch) {
        return sql.sql("select position, proposal, line_sealed from grants.batch_line where batch = :batch order by position").param("batch", batch)
                .query((row, _) -> new FreezeAgain.Line(row.getInt("position"), row.getObject("proposal", UUID.class), stored(row))).list();
    }

    private StoredLine stored(ResultSet row) throws SQLException {
        return JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class);
    }
}
