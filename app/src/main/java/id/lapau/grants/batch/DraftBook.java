package id.lapau.grants.batch;

import id.lapau.grants.phase.Phase;
import id.lapau.grants.reference.ListKind;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.platform.Vault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes prepared proposals and what became of them. */
@Repository
class DraftBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Vault vault;

    DraftBook(JdbcClient sql, JdbcTemplate batches, Vault vault) {
        this.sql = sql;
        this.batches = batches;
        this.vault = vault;
    }

    /** Lines of a phase that were sent and not refused since. */
    int sentIn(UUID phase) {
        return sql.sql("""
                select count(*) from grants.batch b join grants.batch_line l on l.batch = b.id join grants.batch_alive a on a.line = l.id
                where b.phase = :phase""").param("phase", phase).query(Integer.class).single();
    }

    /** Since which earlier phase of the programme who waits; by the fingerprint of the NIK in hex. */
    Map<String, Integer> waitingSince(Phase phase) {
        var waiting = new HashMap<String, Integer>();
        sql.sql("""
                select l.nik_hash, min(p.number) as since
                from grants.batch_draft_line l join grants.batch_draft d on d.id = l.draft join grants.phase p on p.id = d.phase
                where d.programme = :programme and d.state = 'APPROVED' and not l.fits and p.number < :number group by l.nik_hash""")
                .param("programme", phase.programme()).param("number", phase.number())
                .query(row -> { waiting.put(HexFormat.of().formatHex(row.getBytes("nik_hash")), row.getInt("since")); });
        return waiting;
    }

    Map<UUID, byte[]> fingerprints(Collection<Judged> all) {
        return all.stream().filter(j -> j.proposal().applicant().nik() instanceof NikReading.Valid)
                .collect(Collectors.toMap(j -> j.proposal().id(), j -> fingerprint(((NikReading.Valid) j.proposal().applicant().nik()).nik())));
    }

    private byte[] fingerprint(Nik nik) {
        return vault.fingerprint(nik.digits());
    }

    /** Who prepared what until when. */
    record Preparation(UUID id, Actor by, Instant at, Instant expiresAt) {}

    void add(Chosen chosen, Preparation preparation) {
        var checked = chosen.checked();
        sql.sql("""
                insert into grants.batch_draft (id, programme, phase, as_of, programme_version, rule_version, lists, room, fits, waiting, out_count, summary, state,
                                                prepared_by, prepared_by_name, prepared_at, expires_at)
                values (:id, :programme, :phase, :asOf, :version, :rule, cast(:lists as jsonb), :room, :fits, :waiting, :out, cast(:summary as jsonb), 'WAITING',
                        :by, :byName, :at, :expires)""")
                .param("id", preparation.id()).param("programme", checked.programme().code()).param("phase", chosen.phase().id()).param("asOf", checked.asOf())
                .param("version", checked.programme().version()).param("rule", chosen.rule().version()).param("lists", ListKind.json(checked.lists()))
                .param("room", chosen.room()).param("fits", chosen.in().size()).param("waiting", chosen.next().size()).param("out", checked.selection().out().size())
                .param("summary", JSON.writeValueAsString(chosen.summary())).param("by", preparation.by().id()).param("byName", preparation.by().name())
                .param("at", preparation.at().atOffset(ZoneOffset.UTC)).param("expires", preparation.expiresAt().atOffset(ZoneOffset.UTC)).update();
        addLines(preparation.id(), chosen.in(), true);
        addLines(preparation.id(), chosen.next(), false);
    }

    private void addLines(UUID draft, List<Placed> all, boolean fits) {
        var rows = new ArrayList<Object[]>(all.size());
        for (var placed : all) rows.add(row(draft, placed, fits));
        batches.batchUpdate("""
                insert into grants.batch_draft_line (draft, position, proposal, fits, name, nagari, nik_hash, standing_sealed, line_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private Object[] row(UUID draft, Placed placed, boolean fits) {
        var line = placed.stored();
        return new Object[] {draft, placed.standing().position(), placed.standing().proposal(), fits, line.name(), line.nagari(), vault.fingerprint(line.nik()),
            vault.seal(JSON.writeValueAsString(placed.standing())), vault.seal(JSON.writeValueAsString(line))};
    }

    /** Who was to be sent, in order. */
    List<Movement.Line> prepared(UUID draft) {
        return sql.sql("select position, proposal, line_sealed from grants.batch_draft_line where draft = :draft and fits order by position").param("draft", draft)
                .query((row, _) -> new Movement.Line(row.getInt("position"), row.getObject("proposal", UUID.class),
                        JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class))).list();
    }

    /** Ends the wait of a draft; false when somebody was faster. */
    boolean decide(UUID draft, DraftState next, @Nullable Actor by, String reason, @Nullable Movement movement, Instant at) {
        return sql.sql("""
                update grants.batch_draft set state = :next, decided_by = :by, decided_by_name = :name, decided_at = :at, reason = :reason, movement_sealed = :movement
                where id = :id and state = 'WAITING'""")
                .param("next", next.name()).param("by", by == null ? null : by.id(), java.sql.Types.OTHER).param("name", by == null ? null : by.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason)
                .param("movement", movement == null ? null : vault.seal(JSON.writeValueAsString(movement)), java.sql.Types.BINARY).param("id", draft).update() == 1;
    }

    /** Drafts of a programme that waited for too long. */
    List<UUID> expired(String programme, Instant now) {
        return sql.sql("select id from grants.batch_draft where programme = :programme and state = 'WAITING' and expires_at < :now for update")
                .param("programme", programme).param("now", now.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }
}
