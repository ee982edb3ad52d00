package id.lapau.grants.batch;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Orders for the papers of numbered proposals, and the lines that stand in them. */
@Repository
class PaperOrders {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;

    PaperOrders(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What an officer writes for a letter. */
    record Letter(String number, LocalDate dated, String addressee, String place) {}

    /** @param parts how many papers come of it */
    record Order(UUID id, UUID batch, Letter letter, int letterhead, int coverText, int statementText, int parts, String by, Instant at) {}

    /** What the letters say of a proposal; {@code amount} is what each recipient is to get. */
    record Facts(String number, String programme, Rupiah amount, int rows, LocalDate frozenOn, String workbookSha256) {}

    /** A frozen line with its place in the proposal. */
    record Line(UUID id, int position, StoredLine stored) {}

    Optional<Order> current(UUID batch) {
        return sql.sql("select * from grants.batch_papers where batch = :batch and withdrawn_at is null").param("batch", batch).query((row, _) -> order(row)).optional();
    }

    Optional<Order> find(UUID id) {
        return sql.sql("select * from grants.batch_papers where id = :id").param("id", id).query((row, _) -> order(row)).optional();
    }

    boolean numberTaken(String letterNumber) {
        return sql.sql("select exists (select from grants.batch_papers where letter_number = :number and withdrawn_at is null)").param("number", letterNumber)
                .query(Boolean.class).single();
    }

    /** False when the proposal has its papers already, or the number of the letter is in use. */
    boolean add(Order order, Actor by) {
        return sql.sql("""
                insert into grants.batch_papers (id, batch, letter_number, letter_date, addressee, addressee_place, letterhead, cover_text, statement_text, parts,
                                                 ordered_by, ordered_by_name, ordered_at)
                values (:id, :batch, :number, :dated, :addressee, :place, :letterhead, :cover, :statement, :parts, :by, :name, :at) on conflict do nothing""")
                .param("id", order.id()).param("batch", order.batch()).param("number", order.letter().number()).param("dated", order.letter().dated())
                .param("addressee", order.letter().addressee()).param("place", order.letter().place()).param("letterhead", order.letterhead())
                .param("cover", order.coverText()).param("statement", order.statementText()).param("parts", order.parts())
                .param("by", by.id()).param("name", by.name()).param("at", order.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    void withdraw(UUID order, Instant at) {
        sql.sql("update grants.batch_papers set withdrawn_at = :at where id = :id and withdrawn_at is null").param("id", order)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Facts> facts(UUID batch) {
        return sql.sql("""
                select b.number, coalesce(v.name, b.programme) as programme, coalesce(v.amount, 0) as amount, b.row_count,
                       (b.frozen_at at time zone 'Asia/Jakarta')::date as frozen_on, b.sha256
                from grants.batch b left join grants.programme_version v on v.code = b.programme and v.version = b.programme_version where b.id = :id""")
                .param("id", batch).query((row, _) -> new Facts(row.getString("number"), row.getString("programme"), new Rupiah(row.getLong("amount")),
                        row.getInt("row_count"), row.getObject("frozen_on", LocalDate.class), row.getString("sha256"))).optional();
    }

    /** Lines after a position, in their order. */
    List<Line> lines(UUID batch, int after, int most) {
        return sql.sql("select id, position, line_sealed from grants.batch_line where batch = :batch and position > :after order by position limit :most")
                .param("batch", batch).param("after", after).param("most", most)
                .query((row, _) -> new Line(row.getObject("id", UUID.class), row.getInt("position"), JSON.readValue(vault.open(row.getBytes("line_sealed")), StoredLine.class))).list();
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(row.getObject("id", UUID.class), row.getObject("batch", UUID.class),
                new Letter(row.getString("letter_number"), row.getObject("letter_date", LocalDate.class), row.getString("addressee"), row.getString("addressee_place")),
                row.getInt("letterhead"), row.getInt("cover_text"), row.getInt("statement_text"), row.getInt("parts"),
                row.getString("ordered_by_name"), row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }
}
