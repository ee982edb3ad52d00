package id.lapau.grants.batch;

import id.lapau.kernel.Nik;
import id.lapau.platform.Vault;
import java.util.Collection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, for the steps that come after: the answers of ministry and bank are held against it. */
@Repository
public class FrozenLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINES = """
            select l.id, l.batch, b.number, l.position, l.proposal, l.line_sealed, exists (select from grants.batch_alive a where a.line = l.id) as alive
            from grants.batch_line l join grants.batch b on b.id = l.batch
            """;

    private final JdbcClient sql;
    private final Vault vault;

    FrozenLines(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Every line of every phase of a programme, the oldest phase first. */
    public List<FrozenLine> ofProgramme(String programme) {
        return sql.sql(LINES + "where l.programme = :programme order by b.sequence, l.position").param("programme", programme).query((row, _) -> line(row)).list();
    }

    public List<FrozenLine> all(Collection<UUID> ids) {
        return sql.sql(LINES + "where l.id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> line(row)).list();
    }

    private FrozenLine line(ResultSet row) throws SQLException {
        var stored = JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class);
        return new FrozenLine(row.getObject("id", UUID.class), row.getObject("batch", UUID.class), row.getString("number"), row.getInt("position"),
                row.getObject("proposal", UUID.class), new Nik(stored.nik()), stored.name(), stored.nagari(), row.getBoolean("alive"));
    }
}
