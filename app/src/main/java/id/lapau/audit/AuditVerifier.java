package id.lapau.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Walks the whole book and proves the chain, or names the first entry that is not as it was written. */
@Repository
public class AuditVerifier {

    /** What came of it. */
    public sealed interface Verdict {
        record Intact(long entries) implements Verdict {}
        record Broken(long entry, Fault fault) implements Verdict {}
    }

    /** ALTERED: the entry itself; UNLINKED: it does not follow the one before; MISSING: a number is left out before it. */
    public enum Fault { ALTERED, UNLINKED, MISSING }

    private static final int FETCHED = 5_000;

    private final DataSource database;

    public AuditVerifier(DataSource database) {
        this.database = database;
    }

    public Verdict verify() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var verdict = walk(connection);
            connection.rollback();
            return verdict;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit book cannot be read", e);
        }
    }

    private static Verdict walk(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select number, at, actor_id, actor_name, action, subject_type, subject_id, before_json, after_json, reason, previous_hash, hash
                  from audit.entry order by number
                """)) {
            query.setFetchSize(FETCHED);
            var rows = query.executeQuery();
            var hash = Chain.BEGINNING;
            long number = 0;
            while (rows.next()) {
                var line = line(rows);
                if (line.number() != ++number) return new Verdict.Broken(line.number(), Fault.MISSING);
                if (!Arrays.equals(hash, rows.getBytes("previous_hash"))) return new Verdict.Broken(number, Fault.UNLINKED);
                hash = Chain.next(hash, line);
                if (!Arrays.equals(hash, rows.getBytes("hash"))) return new Verdict.Broken(number, Fault.ALTERED);
            }
            return new Verdict.Intact(number);
        }
    }

    private static Chain.Line line(ResultSet row) throws SQLException {
        return new Chain.Line(row.getLong("number"), row.getTimestamp("at").toInstant(), row.getObject("actor_id", UUID.class),
                row.getString("actor_name"), row.getString("action"), row.getString("subject_type"), row.getString("subject_id"),
                row.getString("before_json"), row.getString("after_json"), row.getString("reason"));
    }
}
