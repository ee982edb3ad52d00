package id.lapau.grants.intake;

import id.lapau.grants.intake.FileRows.Placed;
import id.lapau.grants.intake.HandIns.HandIn;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many proposals, and the rows that became none, in batches. */
@Repository
class ProposalWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate sql;
    private final Vault vault;
    private final People people;
    private final Clock clock;

    ProposalWriter(JdbcTemplate sql, Vault vault, People people, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.people = people;
        this.clock = clock;
    }

    private record Line(FileRows file, Placed placed, People.Known known) {}

    private record Left(FileRows file, ListedRow row) {}

    long count(UUID intake) {
        var count = sql.queryForObject("select count(*) from grants.proposal where intake = ?", Long.class, intake);
        return count == null ? 0 : count;
    }

    /** Recognises the people and stores one proposal for each placed row, and one line for each row or cell that was not understood. */
    void write(HandIn intake, List<FileRows> files, Actor by) {
        var placed = files.stream().flatMap(f -> f.placed().stream()).toList();
        var known = people.recognise(placed, by).iterator();
        var lines = files.stream().flatMap(f -> f.placed().stream().map(p -> new Line(f, p, known.next()))).toList();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.batchUpdate("""
                insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, person_id, business_id, applicant_sealed,
                    nik_hash, name, nagari_code, line, yearly_sales, misreads, recognition, lookalike, doubt, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?)""",
                lines, BATCH, (statement, line) -> bind(statement, intake, line, now));
        var left = files.stream().flatMap(f -> f.listed().stream().map(row -> new Left(f, row))).toList();
        sql.batchUpdate("""
                insert into grants.intake_row (intake, intake_file, file, sheet, row, kind, reason, shown_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                left, BATCH, (statement, line) -> bind(statement, intake, line));
    }

    private void bind(PreparedStatement statement, HandIn intake, Line line, OffsetDateTime now) throws SQLException {
        var applicant = line.placed().applicant();
        statement.setString(1, intake.programme());
        statement.setObject(2, intake.id());
        statement.setObject(3, line.file().file().id());
        statement.setString(4, applicant.ref().file());
        statement.setString(5, applicant.ref().sheet());
        statement.setInt(6, applicant.ref().row());
        statement.setLong(7, line.placed().seq());
        statement.setObject(8, line.known().person());
        statement.setObject(9, line.known().business());
        statement.setBytes(10, vault.seal(ApplicantJson.write(applicant)));
        statement.setBytes(11, ProposalBook.nikHash(applicant, vault));
        statement.setString(12, applicant.name());
        statement.setString(13, line.placed().nagari() == null ? null : line.placed().nagari().code());
        statement.setString(14, applicant.line());
        statement.setObject(15, ProposalBook.amount(applicant.yearlySales()), Types.BIGINT);
        statement.setInt(16, applicant.misreads().size());
        statement.setString(17, line.known().how());
        statement.setObject(18, line.known().lookalike(), Types.OTHER);
        statement.setString(19, line.known().doubt());
        statement.setObject(20, now);
    }

    private void bind(PreparedStatement statement, HandIn intake, Left left) throws SQLException {
        var row = left.row();
        statement.setObject(1, intake.id());
        statement.setObject(2, left.file().file().id());
        statement.setString(3, row.ref().file());
        statement.setString(4, row.ref().sheet());
        statement.setInt(5, row.ref().row());
        statement.setString(6, row.kind().name());
        statement.setString(7, row.reason());
        statement.setBytes(8, vault.seal(row.shown()));
    }
}
