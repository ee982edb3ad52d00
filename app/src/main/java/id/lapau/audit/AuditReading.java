package id.lapau.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the book for those who may. */
@Repository
class AuditReading {

    private static final int FETCHED = 1_000;
    private static final String WANTED = """
             from audit.entry
            where (:actor = '' or actor_name ilike '%' || :actor || '%')
              and (:action = '' or action = :action)
              and (:subject = '' or subject_id = :subject or subject_type = :subject)
              and at >= :since and at < :until
            """;

    /** One page of entries, the newest first, and how many there are in all. */
    record Found(List<AuditLine> lines, long total) {}

    private record Counted(AuditLine line, long total) {}

    private final JdbcClient jdbc;

    AuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found page(AuditFilter filter, int offset, int size) {
        var counted = wanted("select *, count(*) over () as total" + WANTED + "order by number desc limit :size offset :offset", filter)
                .param("size", size).param("offset", offset)
                .query((row, _) -> new Counted(line(row), row.getLong("total"))).list();
        return new Found(counted.stream().map(Counted::line).toList(), counted.isEmpty() ? 0 : counted.getFirst().total());
    }

    /** All entries in their order, a few at a time, whatever their number. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditLine> reader) {
        try (var lines = wanted("select *" + WANTED + "order by number", filter).withFetchSize(FETCHED).query((row, _) -> line(row)).stream()) {
            lines.forEach(reader);
        }
    }

    /** Every action that stands in the book. */
    List<String> actions() {
        return jdbc.sql("""
                with recursive known as (
                    (select action from audit.entry order by action limit 1)
                    union all
                    select (select action from audit.entry where action > known.action order by action limit 1) from known where known.action is not null)
                select action from known where action is not null
                """).query(String.class).list();
    }

    private JdbcClient.StatementSpec wanted(String query, AuditFilter filter) {
        return jdbc.sql(query).param("actor", filter.actor()).param("action", filter.action()).param("subject", filter.subject())
                .param("since", Timestamp.from(filter.since())).param("until", Timestamp.from(filter.until()));
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        var action = row.getString("action");
        return new AuditLine(row.getLong("number"), row.getTimestamp("at").toInstant(), row.getString("actor_name"), action, action,
                row.getString("subject_type"), row.getString("subject_id"), row.getString("before_json"), row.getString("after_json"), row.getString("reason"));
    }
}
