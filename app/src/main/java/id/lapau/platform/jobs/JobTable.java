package id.lapau.platform.jobs;

import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on platform.job. */
@Repository
class JobTable {

    record Row(UUID id, String kind, String payload, String checkpoint, Actor startedBy, JobStatus.State state) {}

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(String kind, String payload, String titleKey, String doneUrl, Actor by, Instant at) {
        return jdbc.sql("""
                insert into platform.job (kind, payload, title_key, done_url, started_by, started_by_name, started_at)
                values (:kind, :payload, :title, :url, :by, :name, :at) returning id
                """)
                .param("kind", kind).param("payload", payload).param("title", titleKey).param("url", doneUrl)
                .param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at))
                .query(UUID.class).single();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select id, kind, payload, checkpoint, started_by, started_by_name, state from platform.job where id = :id").param("id", id)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("kind"), row.getString("payload"), row.getString("checkpoint"),
                        new Actor(row.getObject("started_by", UUID.class), row.getString("started_by_name")), JobStatus.State.valueOf(row.getString("state"))))
                .optional();
    }

    void running(UUID id) {
        jdbc.sql("update platform.job set state = 'RUNNING' where id = :id").param("id", id).update();
    }

    void progress(UUID id, long done, long total, String stepKey) {
        jdbc.sql("update platform.job set done = :done, total = :total, step_key = :step where id = :id")
                .param("id", id).param("done", done).param("total", total).param("step", stepKey).update();
    }

    void checkpoint(UUID id, String value) {
        jdbc.sql("update platform.job set checkpoint = :value where id = :id").param("id", id).param("value", value).update();
    }

    void end(UUID id, JobStatus.State state, @Nullable String error, Instant at) {
        jdbc.sql("update platform.job set state = :state, error_text = :error, ended_at = :at, done = case when :state = 'DONE' then greatest(done, total) else done end where id = :id")
                .param("id", id).param("state", state.name()).param("error", error).param("at", Timestamp.from(at)).update();
    }

    Optional<JobStatus> status(UUID id) {
        return jdbc.sql("select * from platform.job where id = :id").param("id", id).query((row, _) -> status(row)).optional();
    }

    Optional<JobStatus> unfinished(String kind) {
        return jdbc.sql("select * from platform.job where kind = :kind and state in ('WAITING', 'RUNNING') order by started_at, id limit 1")
                .param("kind", kind).query((row, _) -> status(row)).optional();
    }

    private static JobStatus status(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new JobStatus(row.getObject("id", UUID.class), row.getString("kind"), row.getString("title_key"), row.getString("done_url"),
                JobStatus.State.valueOf(row.getString("state")), row.getLong("done"), row.getLong("total"), row.getString("step_key"),
                row.getString("error_text"), row.getTimestamp("started_at").toInstant(), ended == null ? null : ended.toInstant());
    }
}
