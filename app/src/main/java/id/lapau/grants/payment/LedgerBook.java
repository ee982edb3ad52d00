package id.lapau.grants.payment;

import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledgers as stored. Nothing is ever changed or taken away; the database refuses what {@link PaymentState} does not know. */
@Repository
public class LedgerBook {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    LedgerBook(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** A movement, and the line under which it was asked for. */
    private record Line(UUID line, Movement movement) {}

    /** Waits until nobody else records money of this programme; holds until the transaction ends. */
    public void oneAtATime(String programme) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('grants.payment ' || :programme, 0))").param("programme", programme).query(_ -> { });
    }

    /** The ledger of the person of each of these lines, as far as there is one: by line, whichever line of the person was granted. */
    public Map<UUID, Ledger> ofLines(Collection<UUID> lines) {
        return ledgers("""
                select asked.id as asked, m.*, r.answer from grants.batch_line asked
                join grants.award a on a.programme = asked.programme and a.nik_hash = asked.nik_hash
                join grants.movement m on m.award = a.id join grants.answer_row r on r.id = m.source
                where asked.id = any(:ids) order by m.award, m.number""", lines.toArray(UUID[]::new));
    }

    /** The ledgers in which a file left something, by the line of its last movement. */
    public Map<UUID, Ledger> touchedBy(UUID answer) {
        return ledgers("""
                select last.line as asked, m.*, r.answer from grants.movement m join grants.answer_row r on r.id = m.source
                cross join lateral (select line from grants.movement where award = m.award order by number desc limit 1) last
                where m.award in (select distinct t.award from grants.movement t join grants.answer_row s on s.id = t.source where s.answer = any(:ids))
                order by m.award, m.number""", answer);
    }

    private Map<UUID, Ledger> ledgers(String query, UUID... ids) {
        var lines = sql.sql(query).param("ids", ids).query((row, _) -> new Line(row.getObject("asked", UUID.class), movement(row))).list();
        return lines.stream().collect(Collectors.groupingBy(Line::line, LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.mapping(Line::movement, Collectors.toList()), Ledger::of)));
    }

    static Movement movement(ResultSet row) throws SQLException {
        return new Movement(row.getInt("number"), Movement.Kind.valueOf(row.getString("kind")), PaymentState.valueOf(row.getString("from_state")),
                PaymentState.valueOf(row.getString("to_state")), Account.valueOf(row.getString("from_account")), Account.valueOf(row.getString("to_account")),
                row.getLong("amount"), row.getObject("value_date", LocalDate.class), row.getObject("line", UUID.class), row.getString("bank"),
                row.getObject("source", UUID.class), row.getObject("answer", UUID.class));
    }

    /**
     * Adds movements. One that is in already, or whose place another took, is left out; what the ledger does not allow is an error.
     *
     * @return how many were added
     */
    public int add(List<Movement> movements, Actor by, Instant at) {
        var ordered = movements.stream().sorted(java.util.Comparator.comparingInt(Movement::number)).toList();
        var lines = ordered.stream().map(Movement::line).distinct().toArray(UUID[]::new);
        sql.sql("insert into grants.award (programme, nik_hash) select distinct programme, nik_hash from grants.batch_line where id = any(:lines) on conflict do nothing")
                .param("lines", lines).update();
        var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>(ordered.size());
        for (var m : ordered)
            rows.add(new Object[] {m.number(), m.kind().name(), m.from().name(), m.to().name(), m.debit().name(), m.credit().name(), m.amount(), m.on(), m.bank(),
                m.source(), by.id(), by.name(), when, m.line()});
        return java.util.Arrays.stream(batches.batchUpdate("""
                insert into grants.movement (award, line, number, kind, from_state, to_state, from_account, to_account, amount, value_date, bank, source, by_id, by_name, at)
                select a.id, l.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from grants.batch_line l join grants.award a on a.programme = l.programme and a.nik_hash = l.nik_hash where l.id = ?
                on conflict do nothing""", rows)).map(n -> Math.max(n, 0)).sum();
    }

    /** @param refused code, reason and source by line; each line must be alive */
    public void refuse(List<Refused> refused, Actor by, Instant at) {
        var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        batches.batchUpdate("insert into grants.line_refusal (line, code, reason, source, by_id, by_name, at) values (?, ?, ?, ?, ?, ?, ?)",
                refused.stream().map(r -> new Object[] {r.line(), r.code(), r.reason(), r.source(), by.id(), by.name(), when}).toList());
    }

    /** A line that the ministry refused, why, and the row that says so. */
    public record Refused(UUID line, String code, String reason, UUID source) {}

    /** Refusals that stand and come from a file or from one row of it, by line. */
    public Map<UUID, UUID> refusals(UUID fileOrRow) {
        record Found(UUID line, UUID refusal) {}
        return sql.sql("""
                select f.id, f.line from grants.line_refusal f join grants.answer_row r on r.id = f.source
                where (r.answer = :id or r.id = :id) and not exists (select from grants.line_refusal_undone u where u.refusal = f.id)""")
                .param("id", fileOrRow).query((row, _) -> new Found(row.getObject("line", UUID.class), row.getObject("id", UUID.class))).list().stream()
                .collect(Collectors.toMap(Found::line, Found::refusal));
    }

    /** Makes the lines of these refusals alive again; an error where another line of the person lives by now. */
    public void undo(Collection<UUID> refusals, Actor by, Instant at) {
        var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        batches.batchUpdate("insert into grants.line_refusal_undone (refusal, by_id, by_name, at) values (?, ?, ?, ?)",
                refusals.stream().map(id -> new Object[] {id, by.id(), by.name(), when}).toList());
    }
}
