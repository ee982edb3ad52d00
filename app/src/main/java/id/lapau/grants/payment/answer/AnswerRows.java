package id.lapau.grants.payment.answer;

import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the answers as read, and what was made of each. What a row says is sealed. */
@Repository
class AnswerRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Vault vault;

    AnswerRows(JdbcClient sql, JdbcTemplate batches, Vault vault) {
        this.sql = sql;
        this.batches = batches;
        this.vault = vault;
    }

    /** A row on its way in. */
    record NewRow(UUID sheet, int row, AnswerLine line, Judgement judgement) {}

    /** A row that is none, and why. */
    record Skipped(UUID sheet, int row, Map<String, String> cells, String why) {}

    /** A stored row that may still be recorded. */
    record OpenRow(UUID id, Map<String, String> cells, Standing standing, @Nullable String decision, boolean booked, @Nullable UUID line) {}

    void forget(UUID answer) {
        sql.sql("delete from grants.answer_row where answer = :answer").param("answer", answer).update();
    }

    void add(UUID answer, List<NewRow> rows, List<Skipped> skipped) {
        batches.batchUpdate("""
                insert into grants.answer_row (answer, sheet, row, read_sealed, name, says, why, amount, bank, line, match, differences, standing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ';'), ?)""", rows.stream().map(r -> new Object[] {answer, r.sheet(), r.row(),
                    sealed(r.line().cells()), r.line().name(), r.line().says().name(), why(r.line()), r.line().amount() == null ? null : r.line().amount().amount(),
                    r.line().bank(), line(r.judgement()), r.judgement().match().name(), codes(r.judgement()), r.judgement().standing().name()}).toList(), BATCH, AnswerRows::bind);
        batches.batchUpdate("""
                insert into grants.answer_row (answer, sheet, row, read_sealed, name, says, why, bank, match, standing)
                values (?, ?, ?, ?, '', 'NO_ROW', ?, '', 'NONE', 'SKIPPED')""",
                skipped.stream().map(s -> new Object[] {answer, s.sheet(), s.row(), sealed(s.cells()), s.why()}).toList(), BATCH, AnswerRows::bind);
    }

    private static void bind(java.sql.PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private byte[] sealed(Map<String, String> cells) {
        return vault.seal(JSON.writeValueAsString(cells));
    }

    private static String why(AnswerLine line) {
        return line.says() == Says.REFUSED ? MinistryReason.of(line.reason()).name() : "";
    }

    private static @Nullable UUID line(Judgement judgement) {
        return judgement.line() == null ? null : judgement.line().id();
    }

    private static String codes(Judgement judgement) {
        return String.join(";", judgement.differences().stream().map(Enum::name).toList());
    }

    /** Rows that are not recorded yet and could be, after this one, in the order of the file. */
    List<UUID> open(UUID answer, UUID after, int most) {
        return sql.sql("""
                select id from grants.answer_row
                where answer = :answer and id > :after and not booked and standing in ('CLEAR', 'HELD', 'STUCK') order by id limit :most""")
                .param("answer", answer).param("after", after).param("most", most).query(UUID.class).list();
    }

    long openCount(UUID answer) {
        return sql.sql("select count(*) from grants.answer_row where answer = :answer and not booked and standing in ('CLEAR', 'HELD', 'STUCK')")
                .param("answer", answer).query(Long.class).single();
    }

    /** Those of these rows that are still not recorded, held until the transaction ends, in the order of the file. */
    List<OpenRow> stillOpen(Collection<UUID> rows) {
        return sql.sql("""
                select id, read_sealed, standing, decision, booked, line from grants.answer_row
                where id = any(:rows) and not booked and standing in ('CLEAR', 'HELD', 'STUCK') order by id for update""")
                .param("rows", rows.toArray(UUID[]::new)).query((row, _) -> open(row)).list();
    }

    Optional<OpenRow> locked(UUID row) {
        return sql.sql("select id, read_sealed, standing, decision, booked, line from grants.answer_row where id = :id for update")
                .param("id", row).query((r, _) -> open(r)).optional();
    }

    private OpenRow open(ResultSet row) throws SQLException {
        return new OpenRow(row.getObject("id", UUID.class), JSON.readValue(vault.open(row.getBytes("read_sealed")), CELLS), Standing.valueOf(row.getString("standing")),
                row.getString("decision"), row.getBoolean("booked"), row.getObject("line", UUID.class));
    }

    /** Stores what was made of rows when they were recorded. */
    void judged(Map<UUID, Judgement> judgements) {
        batches.batchUpdate("""
                update grants.answer_row set line = ?, match = ?, differences = string_to_array(?, ';'), standing = ?, booked = ? where id = ?""",
                judgements.entrySet().stream().map(e -> new Object[] {line(e.getValue()), e.getValue().match().name(), codes(e.getValue()),
                    e.getValue().standing().name(), e.getValue().standing() == Standing.CLEAR, e.getKey()}).toList(), BATCH, AnswerRows::bind);
    }

    void decided(UUID row, @Nullable String decision, Standing standing, boolean booked) {
        sql.sql("update grants.answer_row set decision = :decision, standing = :standing, booked = :booked where id = :id")
                .param("decision", decision).param("standing", standing.name()).param("booked", booked).param("id", row).update();
    }

    /** A row without a decision again: it waits, unless it says what no officer can answer for. */
    void undecided(UUID row, Set<Difference> fatal) {
        sql.sql("""
                update grants.answer_row set decision = null, booked = false, standing = case when differences && :fatal::text[] then 'STUCK' else 'HELD' end
                where id = :id""").param("fatal", fatal.stream().map(Enum::name).toArray(String[]::new)).param("id", row).update();
    }

    /** Takes back what the rows of an answer are. */
    void unbook(UUID answer) {
        sql.sql("update grants.answer_row set booked = false where answer = :answer").param("answer", answer).update();
    }

    /** Bank and account of each of these lines that was granted, as its decree named them. */
    Map<UUID, Judge.Decreed> decreed(Collection<UUID> lines) {
        record Named(UUID line, Judge.Decreed decreed) {}
        return sql.sql("""
                select distinct on (m.award) m.line, r.read_sealed from grants.movement m join grants.answer_row r on r.id = m.source
                where m.to_state = 'GRANTED' and m.kind = 'BOOKED' and m.line = any(:lines) order by m.award, m.number desc""")
                .param("lines", lines.toArray(UUID[]::new)).query((row, _) -> new Named(row.getObject("line", UUID.class), decreed(row.getBytes("read_sealed")))).list().stream()
                .collect(Collectors.toMap(Named::line, Named::decreed));
    }

    private Judge.Decreed decreed(byte[] sealed) {
        var line = AnswerLine.of(AnswerKind.DECREE, "", JSON.readValue(vault.open(sealed), CELLS));
        return new Judge.Decreed(line.bank(), line.account());
    }

    void decision(UUID row, String action, String reason, id.lapau.kernel.Actor by, java.time.OffsetDateTime at) {
        sql.sql("insert into grants.answer_decision (row, action, reason, decided_by, decided_by_name, at) values (:row, :action, :reason, :by, :name, :at)")
                .param("row", row).param("action", action).param("reason", reason).param("by", by.id()).param("name", by.name()).param("at", at).update();
    }
}
