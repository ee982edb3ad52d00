package id.lapau.grants.batch;

import id.lapau.kernel.RegionCode;
import id.lapau.platform.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes numbered proposals; the database lets nobody change one afterwards. */
@Repository
class BatchBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Vault vault;

    BatchBook(JdbcClient sql, JdbcTemplate batches, Vault vault) {
        this.sql = sql;
        this.batches = batches;
        this.vault = vault;
    }

    record Files(SealedFile ministry, SealedFile refused) {}

    /** Waits until nobody else freezes this programme; holds until the transaction ends. */
    void oneAtATime(String programme) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('grants.batch ' || :programme, 0))").param("programme", programme).query(_ -> { });
    }

    int lastSequence(String programme) {
        return sql.sql("select coalesce(max(sequence), 0) from grants.batch where programme = :programme")
                .param("programme", programme).query(Integer.class).single();
    }

    boolean exists(UUID batch) {
        return sql.sql("select exists (select from grants.batch where id = :id)").param("id", batch).query(Boolean.class).single();
    }

    void add(CheckNow.Checked checked, FreezeProposals.Order order, int sequence, String number, Files files, Instant at) {
        var lists = checked.lists().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key(), e -> e.getValue().toString()));
        sql.sql("""
                insert into grants.batch (id, programme, sequence, number, programme_version, lists, as_of, row_count, refused_count, summary,
                                          sha256, workbook_sealed, refused_sha256, refused_sealed, frozen_by, frozen_by_name, frozen_at)
                values (:id, :programme, :sequence, :number, :version, cast(:lists as jsonb), :asOf, :rows, :refused, cast(:summary as jsonb),
                        :sha, :workbook, :refusedSha, :refusedWorkbook, :by, :byName, :at)""")
                .param("id", order.id())
                .param("programme", checked.programme().code()).param("sequence", sequence).param("number", number)
                .param("version", checked.programme().version()).param("lists", JSON.writeValueAsString(lists)).param("asOf", checked.asOf())
                .param("rows", checked.selection().in().size()).param("refused", checked.selection().out().size())
                .param("summary", JSON.writeValueAsString(checked.summary()))
                .param("sha", files.ministry().sha256()).param("workbook", vault.sealBytes(files.ministry().content()))
                .param("refusedSha", files.refused().sha256()).param("refusedWorkbook", vault.sealBytes(files.refused().content()))
                .param("by", order.by().id()).param("byName", order.by().name()).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @param lines of {@code in}, in the same order */
    void addLines(UUID batch, String programme, List<Judged> in, List<ProposalLine> lines) {
        var rows = new ArrayList<Object[]>(in.size());
        for (int i = 0; i < in.size(); i++) {
            var line = lines.get(i);
            var nagari = in.get(i).proposal().area().map(RegionCode::code).orElse(null);
            rows.add(new Object[] {batch, i + 1, in.get(i).proposal().id(), programme, line.name(), nagari, vault.fingerprint(line.nik().digits()),
                vault.seal(JSON.writeValueAsString(StoredLine.of(line, in.get(i).nagari())))});
        }
        batches.batchUpdate("""
                insert into grants.batch_line (batch, position, proposal, programme, name, nagari_code, nik_hash, line_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
