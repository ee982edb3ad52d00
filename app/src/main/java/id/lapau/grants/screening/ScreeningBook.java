package id.lapau.grants.screening;

import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stored screenings: runs, and the latest outcome of each proposal. */
@Repository
public class ScreeningBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One outcome to store. */
    record Outcome(UUID proposal, Assessment assessment, String json, byte[] fingerprint) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    ScreeningBook(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    /** The latest assessment of a proposal, when it was screened. */
    public Optional<Assessment> latest(UUID proposal) {
        return jdbc.sql("select outcome_sealed from grants.screening_result where proposal = :proposal").param("proposal", proposal)
                .query(byte[].class).optional().map(sealed -> OutcomeJson.read(proposal.toString(), vault.open(sealed)));
    }

    Map<UUID, byte[]> fingerprints(String programme) {
        var found = new HashMap<UUID, byte[]>();
        jdbc.sql("select r.proposal, r.fingerprint from grants.screening_result r join grants.proposal p on p.id = r.proposal where p.programme = :programme")
                .param("programme", programme).query(row -> { found.put(row.getObject("proposal", UUID.class), row.getBytes("fingerprint")); });
        return found;
    }

    UUID insertRun(String programme, int version, LocalDate asOf, Map<String, String> lists, int changed, Map<String, Integer> decisions,
            Map<String, Integer> codes, Actor by, Instant at) {
        return jdbc.sql("""
                insert into grants.screening_run (programme, programme_version, as_of, lists, rows, eligible, review, ineligible, changed, codes,
                                                  screened_by, screened_by_name, screened_at)
                values (:programme, :version, :asOf, :lists::jsonb, :rows, :eligible, :review, :ineligible, :changed, :codes::jsonb, :by, :name, :at)
                returning id
                """)
                .param("programme", programme).param("version", version).param("asOf", asOf).param("lists", JSON.writeValueAsString(lists))
                .param("rows", decisions.values().stream().mapToInt(Integer::intValue).sum())
                .param("eligible", decisions.getOrDefault("eligible", 0)).param("review", decisions.getOrDefault("review", 0))
                .param("ineligible", decisions.getOrDefault("ineligible", 0)).param("changed", changed)
                .param("codes", JSON.writeValueAsString(codes)).param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at))
                .query(UUID.class).single();
    }

    void store(UUID run, List<Outcome> outcomes) {
        batches.batchUpdate("""
                insert into grants.screening_result (proposal, run, decision, codes, proven, same_as, outcome_sealed, fingerprint)
                values (?, ?, ?, string_to_array(?, ';'), string_to_array(?, ';'), ?::uuid, ?, ?)
                on conflict (proposal) do update set run = excluded.run, decision = excluded.decision, codes = excluded.codes,
                    proven = excluded.proven, same_as = excluded.same_as, outcome_sealed = excluded.outcome_sealed, fingerprint = excluded.fingerprint
                """, outcomes.stream().map(o -> row(run, o)).toList(),
                new int[] {Types.OTHER, Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BINARY, Types.BINARY});
    }

    private Object[] row(UUID run, Outcome outcome) {
        var assessment = outcome.assessment();
        var proven = assessment.findings().stream().filter(f -> f.verdict() == Finding.Verdict.PROVEN).map(f -> f.code().name()).distinct().toList();
        return new Object[] {outcome.proposal(), run, assessment.eligibility().word(),
            String.join(";", assessment.codes().stream().map(Enum::name).toList()), String.join(";", proven), assessment.sameAs(),
            vault.seal(outcome.json()), outcome.fingerprint()};
    }

    List<ScreeningRun> runs(int most) {
        return jdbc.sql("select * from grants.screening_run order by screened_at desc limit :most").param("most", most)
                .query((row, _) -> run(row)).list();
    }

    /** The day for which a programme was screened last. */
    public Optional<LocalDate> lastDay(String programme) {
        return jdbc.sql("select as_of from grants.screening_run where programme = :programme order by screened_at desc limit 1")
                .param("programme", programme).query(LocalDate.class).optional();
    }

    Optional<ScreeningRun> lastRun() {
        return runs(1).stream().findFirst();
    }

    private static ScreeningRun run(ResultSet row) throws SQLException {
        var codes = new TreeMap<String, Integer>();
        JSON.readTree(row.getString("codes")).properties().forEach(entry -> codes.put(entry.getKey(), entry.getValue().asInt()));
        return new ScreeningRun(row.getObject("id", UUID.class), row.getString("programme"), row.getInt("programme_version"),
                row.getObject("as_of", LocalDate.class), row.getInt("rows"), row.getInt("eligible"), row.getInt("review"), row.getInt("ineligible"),
                row.getInt("changed"), codes, row.getString("screened_by_name"), row.getTimestamp("screened_at").toInstant());
    }
}
