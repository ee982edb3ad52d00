package id.lapau.audit;

import id.lapau.platform.Vault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Walks the whole book, proves the chain and its end, or names the first entry that is not as it was written. */
@Repository
public class AuditVerifier {

    /** What came of it. */
    public sealed interface Verdict {
        record Intact(long entries) implements Verdict {}
        record Broken(long entry, Fault fault) implements Verdict {}
    }

    /**
     * ALTERED: the entry itself; UNLINKED: it does not follow the one before; MISSING: a number is left out before it;
     * CUT: it and all later ones are gone; UNSEALED: it was not written by Lapau, or the seal on the end was tampered with.
     */
    public enum Fault { ALTERED, UNLINKED, MISSING, CUT, UNSEALED }

    private static final int FETCHED = 5_000;

    private final DataSource database;
    private final Vault vault;

    public AuditVerifier(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
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

    private Verdict walk(Connection connection) throws SQLException {
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
            return end(connection, number, hash);
        }
    }

    private Verdict end(Connection connection, long last, byte[] hash) throws SQLException {
        try (var query = connection.prepareStatement(Head.QUERY); var rows = query.executeQuery()) {
            if (!rows.next()) return last == 0 ? new Verdict.Intact(0) : new Verdict.Broken(last, Fault.UNSEALED);
            var head = Head.of(rows);
            if (!head.genuine(vault)) return new Verdict.Broken(last, Fault.UNSEALED);
            if (head.number() > last) return new Verdict.Broken(last + 1, Fault.CUT);
            return head.endsAt(last, hash) ? new Verdict.Intact(last) : new Verdict.Broken(Math.min(last, head.number() + 1), Fault.UNSEALED);
        }
    }

    private static Chain.Line line(ResultSet row) throws SQLException {
        return new Chain.Line(row.getLong("number"), row.getTimestamp("at").toInstant(), row.getObject("actor_id", UUID.class),
                row.getString("actor_name"), row.getString("action"), row.getString("subject_type"), row.getString("subject_id"),
                row.getString("before_json"), row.getString("after_json"), row.getString("reason"));
    }
}
