package id.lapau.grants.batch;

import id.lapau.grants.reference.ListKind;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** Whether a draft of the programme waits for a decision. */
    boolean hasWaiting(String programme) {
        return sql.sql("select exists (select from grants.batch_draft where programme = :programme and state = 'WAITING')").param("programme", programme)
                .query(Boolean.class).single();
    }

    record Number(int sequence, String words) {}

    /** @param input stored before, so that it can be frozen again */
    void add(Chosen chosen, Draft draft, UUID input, Number number, Files files, Actor by, Instant at) {
        var checked = chosen.checked();
        sql.sql("""
                insert into grants.batch (id, programme, sequence, number, programme_version, lists, as_of, row_count, refused_count, summary,
                                          sha256, workbook_sealed, refused_sha256, refused_sealed, phase, input, prepared_by, prepared_by_name, frozen_by, frozen_by_name, frozen_at)
                values (:id, :programme, :sequence, :number, :version, cast(:lists as jsonb), :asOf, :rows, :refused, cast(:summary as jsonb),
                        :sha, :workbook, :refusedSha, :refusedWorkbook, :phase, :input, :preparedBy, :preparedByName, :by, :byName, :at)""")
                .param("id", draft.id()).param("phase", draft.phase()).param("input", input).param("preparedBy", draft.preparedBy()).param("preparedByName", draft.preparedByName())
                .param("programme", checked.programme().code()).param("sequence", number.sequence()).param("number", number.words())
                .param("version", checked.programme().version()).param("lists", ListKind.json(checked.lists())).param("asOf", checked.asOf())
                .param("rows", chosen.in().size()).param("refused", chosen.selection().out().size())
                .param("summary", JSON.writeValueAsString(chosen.summary()))
                .param("sha", files.ministry().sha256()).param("workbook", vault.sealBytes(files.ministry().content()))
                .param("refusedSha", files.refused().sha256()).param("refusedWorkbook", vault.sealBytes(files.refused().content()))
                .param("by", by.id()).param("byName", by.name()).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void addLines(UUID batch, String programme, List<Placed> in) {
        var rows = new ArrayList<Object[]>(in.size());
        for (var placed : in) {
            var nagari = placed.judged().proposal().area().map(RegionCode::code).orElse(null);
            var line = placed.stored();
            rows.add(new Object[] {batch, placed.standing().position(), placed.standing().proposal(), programme, line.name(), nagari, vault.fingerprint(line.nik()),
                vault.seal(JSON.writeValueAsString(line))});
        }
        batches.batchUpdate("""
                insert into grants.batch_line (batch, position, proposal, programme, name, nagari_code, nik_hash, line_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
