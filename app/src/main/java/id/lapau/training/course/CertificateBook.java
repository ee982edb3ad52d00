package id.lapau.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates that were issued. */
@Repository
class CertificateBook {

    private static final String CERTIFICATE = """
            select r.*, c.title, (select (max(upper(m.during)) at time zone 'Asia/Jakarta')::date from training.meeting m where m.session = s.id) as completed
            from training.certificate r join training.enrolment e on e.id = r.enrolment join training.session s on s.id = e.session join training.course c on c.id = s.course
            """;

    /** Somebody who completed a session and has no certificate yet. */
    record Due(UUID enrolment, String holder) {}

    private final JdbcClient sql;

    CertificateBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<Due> due(UUID session) {
        return sql.sql("""
                select e.id, b.owner_name as name from training.enrolment e join registry.business_read b on b.id = e.business
                where e.session = :session and e.state = 'COMPLETED' and not exists (select from training.certificate r where r.enrolment = e.id) order by e.id
                """).param("session", session).query((row, _) -> new Due(row.getObject("id", UUID.class), row.getString("name"))).list();
    }

    /** The next number of a year; holds until the transaction ends. */
    int nextSerial(int year) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('training.certificate', :year))").param("year", year).query(_ -> { });
        return sql.sql("select coalesce(max(serial), 0) + 1 from training.certificate where year = :year").param("year", year).query(Integer.class).single();
    }

    static String number(int serial, int year) {
        return "%04d/PEL/%d".formatted(serial, year);
    }

    void add(Credential credential, UUID enrolment, int year, int serial, UUID paper, UUID key, String jws) {
        sql.sql("""
                insert into training.certificate (id, enrolment, year, serial, paper, holder, signing_key, credential, issued_at)
                values (:id, :enrolment, :year, :serial, :paper, :holder, :key, :jws, :at)
                """)
                .param("id", credential.id()).param("enrolment", enrolment).param("year", year).param("serial", serial).param("paper", paper).param("holder", credential.holder())
                .param("key", key).param("jws", jws).param("at", Timestamp.from(credential.at())).update();
    }

    Optional<Certificate> find(UUID id) {
        return sql.sql(CERTIFICATE + "where r.id = :id").param("id", id).query((row, _) -> certificate(row)).optional();
    }

    Optional<Certificate> of(UUID enrolment) {
        return sql.sql(CERTIFICATE + "where r.enrolment = :enrolment").param("enrolment", enrolment).query((row, _) -> certificate(row)).optional();
    }

    List<Certificate> in(UUID session) {
        return sql.sql(CERTIFICATE + "where e.session = :session order by r.year, r.serial").param("session", session).query((row, _) -> certificate(row)).list();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Certificate(row.getObject("id", UUID.class), row.getObject("enrolment", UUID.class), row.getObject("paper", UUID.class), number(row.getInt("serial"), row.getInt("year")),
                row.getString("holder"), row.getString("title"), row.getObject("completed", java.time.LocalDate.class), row.getString("credential"), SessionBook.at(row, "issued_at"),
                revoked == null ? null : revoked.toInstant(), row.getString("revoked_reason"));
    }

    /** False when it was revoked before, or is of another session. */
    boolean revoke(UUID session, UUID certificate, String reason, Instant at) {
        return sql.sql("""
                update training.certificate set revoked_at = :at, revoked_reason = :reason
                where id = :id and revoked_at is null and enrolment in (select id from training.enrolment where session = :session)
                """).param("id", certificate).param("session", session).param("reason", reason).param("at", Timestamp.from(at)).update() > 0;
    }

    record Revoked(UUID id, String reason) {}

    List<Revoked> revoked() {
        return sql.sql("select id, revoked_reason from training.certificate where revoked_at is not null order by revoked_at, id")
                .query((row, _) -> new Revoked(row.getObject("id", UUID.class), row.getString("revoked_reason"))).list();
    }
}
