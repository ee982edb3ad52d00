package id.lapau.grants.screening;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.screening.RunResult.Before;
import id.lapau.grants.screening.RunResult.Outcome;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stored screenings: runs with their figures, and the latest outcome of each proposal. */
@Repository
public class ScreeningBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One run to store.
     *
     * @param lists     version by kind of list
     * @param input     the rows it was made on
     * @param corrected the proposal whose correction was the cause; null when an officer started the screening
     */
    record Run(Programme programme, LocalDate asOf, Map<String, String> lists, UUID input, @Nullable UUID corrected, Actor by, Instant at) {}

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

    /** One of these of whose person the latest screening knows another row; empty when it knows none. */
    Optional<UUID> ofPersonTwice(Collection<UUID> proposals) {
        return jdbc.sql("""
                select proposal from grants.screening_result where proposal = any(:ids) and same_as is not null
                union all select same_as from grants.screening_result where same_as = any(:ids) limit 1""")
                .param("ids", proposals.toArray(UUID[]::new)).query(UUID.class).optional();
    }

    /**
     * On what the stored outcome of a proposal was found.
     *
     * @param input null for a run from before inputs were kept
     */
    public record Kept(UUID run, String programme, int version, LocalDate asOf, Map<ListKind, UUID> lists, @Nullable UUID input, Instant at) {}

    /** The run whose outcome is stored with the proposal; empty when it was never screened. */
    Optional<Kept> runOf(UUID proposal) {
        return jdbc.sql("""
                select r.id, r.programme, r.programme_version, r.as_of, r.lists, r.input, r.screened_at
                from grants.screening_result o join grants.screening_run r on r.id = o.run where o.proposal = :proposal""")
                .param("proposal", proposal)
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("programme"), row.getInt("programme_version"), row.getObject("as_of", LocalDate.class),
                        ListKind.versions(row.getString("lists")), row.getObject("input", UUID.class), row.getTimestamp("screened_at").toInstant())).optional();
    }

    /** The day for which a programme was screened last. */
    public Optional<LocalDate> lastDay(String programme) {
        return jdbc.sql("select as_of from grants.screening_run where programme = :programme order by screened_at desc limit 1")
                .param("programme", programme).query(LocalDate.class).optional();
    }

    /** The day of the last screening of all programmes. */
    public Optional<LocalDate> lastDay() {
        return jdbc.sql("select as_of from grants.screening_run order by screened_at desc limit 1").query(LocalDate.class).optional();
    }

    /** Waits until no other run of the programme is under way; held until the transaction ends. */
    void lock(String programme) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('screening ' || :programme))").param("programme", programme).query(rows -> { });
    }

    Map<UUID, Before> before(String programme) {
        var found = new HashMap<UUID, Before>();
        jdbc.sql("""
                select r.proposal, r.decision, r.codes, r.fingerprint
                from grants.screening_result r join grants.proposal p on p.id = r.proposal where p.programme = :programme""")
                .param("programme", programme).query(row -> {
                    found.put(row.getObject("proposal", UUID.class), new Before(row.getString("decision"),
                            List.of((String[]) row.getArray("codes").getArray()), row.getBytes("fingerprint")));
                });
        return found;
    }

    /** Stores a run with its figures and every outcome that is another than before. */
    UUID store(Run run, RunResult result) {
        var id = insertRun(run, result);
        storeCounts(id, result);
        storeOutcomes(id, result.outcomes());
        storeChanges(id, result.changes());
        return id;
    }

    private UUID insertRun(Run run, RunResult result) {
        var decisions = result.decisions();
        return jdbc.sql("""
                insert into grants.screening_run (programme, programme_version, as_of, lists, rows, eligible, review, ineligible, changed, added, codes,
                                                  input, corrected, screened_by, screened_by_name, screened_at)
                values (:programme, :version, :asOf, :lists::jsonb, :rows, :eligible, :review, :ineligible, :changed, :added, :codes::jsonb,
                        :input, :corrected, :by, :name, :at)
                returning id
                """)
                .param("programme", run.programme().code()).param("version", run.programme().version()).param("asOf", run.asOf())
                .param("lists", JSON.writeValueAsString(run.lists())).param("rows", result.rows())
                .param("eligible", decisions.getOrDefault("eligible", 0)).param("review", decisions.getOrDefault("review", 0))
                .param("ineligible", decisions.getOrDefault("ineligible", 0)).param("changed", result.outcomes().size())
                .param("added", result.outcomes().size() - result.changes().size()).param("codes", JSON.writeValueAsString(result.codes()))
                .param("input", run.input()).param("corrected", run.corrected(), Types.OTHER).param("by", run.by().id()).param("name", run.by().name())
                .param("at", Timestamp.from(run.at())).query(UUID.class).single();
    }

    private void storeCounts(UUID run, RunResult result) {
        batches.batchUpdate("insert into grants.screening_count (run, nagari_code, decision, code, rows) values (?, ?, ?, ?, ?)",
                result.counts().entrySet().stream().map(e -> new Object[] {run, e.getKey().nagari(), e.getKey().decision(), e.getKey().code(), e.getValue()}).toList());
    }

    private void storeChanges(UUID run, List<RunResult.Change> changes) {
        batches.batchUpdate("""
                insert into grants.screening_change (run, proposal, decision_before, decision_after, gone, found)
                values (?, ?, ?, ?, string_to_array(?, ';'), string_to_array(?, ';'))
                """, changes.stream().map(c -> new Object[] {run, c.proposal(), c.before(), c.after(), String.join(";", c.gone()), String.join(";", c.found())}).toList());
    }

    private void storeOutcomes(UUID run, List<Outcome> outcomes) {
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
}
