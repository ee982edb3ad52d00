package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.training.course.Enrolment.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in what. A session's row is locked before its enrolments are changed. */
@Repository
class EnrolmentBook {

    private final JdbcClient sql;

    EnrolmentBook(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Enrolment> find(UUID session, UUID business) {
        return sql.sql("select * from training.enrolment where session = :session and business = :business").param("session", session).param("business", business)
                .query((row, _) -> enrolment(row)).optional();
    }

    /** The first of those who wait. */
    Optional<Enrolment> firstWaiting(UUID session) {
        return sql.sql("select * from training.enrolment where session = :session and state = 'WAITING' order by rank, applied_at, id limit 1").param("session", session)
                .query((row, _) -> enrolment(row)).optional();
    }

    List<Enrolment> in(UUID session, EnrolmentState state) {
        return sql.sql("select * from training.enrolment where session = :session and state = :state order by rank, applied_at, id").param("session", session)
                .param("state", state.name()).query((row, _) -> enrolment(row)).list();
    }

    static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(row.getObject("id", UUID.class), row.getObject("session", UUID.class), row.getObject("business", UUID.class), EnrolmentState.valueOf(row.getString("state")),
                row.getString("code"), row.getObject("rank", Integer.class));
    }

    List<Enrolment.Line> lines(UUID session, Officer viewer) {
        return sql.sql("""
                select e.*, b.title as name, b.owner_name as owner, b.nagari, b.reached from training.enrolment e join registry.business_read b on b.id = e.business
                where e.session = :session and (:area = '' or b.area = :area) order by e.rank nulls last, e.applied_at, e.id
                """)
                .param("session", session).param("area", viewer.areaCode()).query((row, _) -> line(row)).list();
    }

    private static Enrolment.Line line(ResultSet row) throws SQLException {
        return new Enrolment.Line(row.getObject("id", UUID.class), row.getObject("business", UUID.class), row.getString("name"), row.getString("owner"),
                Regions.bundled().nameOf(row.getString("nagari")), EnrolmentState.valueOf(row.getString("state")), Way.valueOf(row.getString("way")), row.getString("code"),
                row.getObject("rank", Integer.class), List.of(CourseBook.texts(row, "reasons")), SessionBook.at(row, "applied_at"), row.getBoolean("reached"));
    }

    boolean codeTaken(UUID session, String code) {
        return sql.sql("select exists (select from training.enrolment where session = :session and code = :code)").param("session", session).param("code", code).query(Boolean.class).single();
    }

    /** Brings a business in, or in again after it had withdrawn; then it keeps its code. */
    void put(UUID session, UUID business, EnrolmentState state, Way way, String code, @Nullable Integer rank, Instant at) {
        sql.sql("""
                insert into training.enrolment (session, business, state, way, code, rank, applied_at) values (:session, :business, :state, :way, :code, :rank, :at)
                on conflict (session, business) do update set state = excluded.state, way = excluded.way, rank = excluded.rank, applied_at = excluded.applied_at, reasons = '{}'
                """)
                .param("session", session).param("business", business).param("state", state.name()).param("way", way.name()).param("code", code).param("rank", rank)
                .param("at", Timestamp.from(at)).update();
    }

    int lastRank(UUID session) {
        return sql.sql("select coalesce(max(rank), 0) from training.enrolment where session = :session").param("session", session).query(Integer.class).single();
    }

    void become(UUID session, UUID business, EnrolmentState state, Instant at) {
        sql.sql("update training.enrolment set state = :state, decided_at = :at where session = :session and business = :business").param("session", session)
                .param("business", business).param("state", state.name()).param("at", Timestamp.from(at)).update();
    }

    void rule(UUID session, Admission.Ruling ruling, EnrolmentState state, Instant at) {
        sql.sql("update training.enrolment set state = :state, rank = :rank, reasons = :reasons::text[], decided_at = :at where session = :session and business = :business")
                .param("session", session).param("business", ruling.business()).param("state", state.name()).param("rank", ruling.rank())
                .param("reasons", ruling.reasons().toArray(String[]::new)).param("at", Timestamp.from(at)).update();
    }

    /** False when no seat is left; the database lets nobody take one more. */
    boolean takeSeat(UUID session) {
        return sql.sql("update training.session set taken = taken + 1 where id = :id and taken < quota").param("id", session).update() > 0;
    }

    void freeSeat(UUID session) {
        sql.sql("update training.session set taken = taken - 1 where id = :id").param("id", session).update();
    }
}
