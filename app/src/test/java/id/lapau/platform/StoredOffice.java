package id.lapau.platform;

import id.lapau.audit.AuditVerifier;
import id.lapau.audit.AuditVerifier.Verdict;
import id.lapau.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a running office has written into its own database, seen from outside. */
record StoredOffice(Path home, SingleConnectionDataSource database) implements AutoCloseable {

    static StoredOffice of(Path home) {
        var address = EmbeddedPostgres.running(home, "lapau").orElseThrow();
        return new StoredOffice(home, new SingleConnectionDataSource(address.url(), address.user(), address.password(), true));
    }

    /** Rows of every table, kinds of outcome, and audit entries by action; not who signed in when. */
    Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        var tables = sql().sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('grants', 'registry', 'identity', 'platform') and tablename !~ 'session|sign_in|scheduled' order by 1").query(String.class).list();
        for (var table : tables) rows.put(table, sql().sql("select count(*) from " + table).query(Long.class).single());
        counted(rows, "audit ", "select action, count(*) from audit.entry where action !~ 'SIGN' group by 1 order by 1");
        counted(rows, "screened ", "select decision, count(*) from grants.screening_result group by 1 order by 1");
        return rows;
    }

    private void counted(Map<String, Long> rows, String what, String query) {
        sql().sql(query).query((row, _) -> rows.put(what + row.getString(1), row.getLong(2))).list();
    }

    /** Proposals of a row of a sheet that has another one. */
    long doubledProposals() {
        return sql().sql("select count(*) - count(distinct (intake_file, sheet, row)) from grants.proposal").query(Long.class).single();
    }

    Verdict audit() {
        return new AuditVerifier(database, VaultConfiguration.open(new DatabaseSettings(home, null, ""), sql())).verify();
    }

    long jobs() {
        return sql().sql("select count(*) from platform.job").query(Long.class).single();
    }

    boolean hasOpenJobs() {
        return sql().sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single();
    }

    /** Whether a job gave a sign of life after {@code start}. */
    boolean isAtWorkSince(Instant start) {
        return sql().sql("select exists (select from platform.scheduled_tasks where picked and last_heartbeat > :start)").param("start", Timestamp.from(start)).query(Boolean.class).single();
    }

    /** How long the last job took. */
    Duration lastJob() {
        return Duration.ofMillis(sql().sql("select (extract(epoch from ended_at - started_at) * 1000)::bigint from platform.job order by id desc limit 1").query(Long.class).single());
    }

    List<String> failedJobs() {
        return sql().sql("select kind || ': ' || coalesce(error_text, 'unknown') from platform.job where state = 'FAILED'").query(String.class).list();
    }

    @Override public void close() {
        database.destroy();
    }

    private JdbcClient sql() {
        return JdbcClient.create(database);
    }
}
