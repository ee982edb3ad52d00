package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.registry.SizeClass;
import id.lapau.training.course.Enrolment.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in what. A session's row is locked before its enrolments are changed. */
@Repository
class EnrolmentBook {

    private static final int A_YEAR = 365;

    /** What counts of a business for the session {@code :session} at {@code :now}. */
    private static final String CANDIDATE = """
            select b.id, b.title as name, concat_ws(' ', b.line, b.kbli_title) as line, b.owner_name as owner, b.size_class as size, b.nagari, b.reached, e.state, exists (select from training.ticket t where t.session = s.id and t.business = b.id) as invited,
                exists (select from registry.obstacle_read o where o.business = b.id and o.kind = any (c.obstacles)) as obstacle,
                (select count(*) from training.enrolment f where f.business = b.id and f.state = 'COMPLETED'
                    and exists (select from training.meeting m where m.session = f.session and upper(m.during) > :year)) as courses
            from registry.business_read b join training.session s on s.id = :session join training.course c on c.id = s.course
            left join training.enrolment e on e.session = s.id and e.business = b.id
            """;

    private final JdbcClient sql;

    EnrolmentBook(JdbcClient sql) {
        this.sql = sql;
    }

    private JdbcClient.StatementSpec candidate(String where, UUID session, Instant now) {
        return sql.sql(CANDIDATE + where).param("session", session).param("year", Timestamp.from(now.minus(A_YEAR, ChronoUnit.DAYS)));
    }

    /** Everybody who has applied and was not ruled on. */
    List<Candidate> applicants(UUID session, Instant now) {
        return candidate("where e.state = 'APPLIED'", session, now).query((row, _) -> candidate(row)).list();
    }

    Optional<Candidate> candidate(UUID session, UUID business, Instant now) {
        return candidate("where b.id = :business", session, now).param("business", business).query((row, _) -> candidate(row)).optional();
    }

    /** Those the course is for stand first; to an officer of one nagari, those who live there. */
    List<Candidate> candidates(UUID session, String text, String nagari, boolean onlyObstacle, int limit, Instant now, Officer viewer) {
        return candidate("""
                where (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari)
                    and (:text = '%%' or b.name ilike :text or b.line ilike :text or b.owner_name ilike :text or b.kbli_title ilike :text)
                    and (not :obstacle or exists (select from registry.obstacle_read o where o.business = b.id and o.kind = any (c.obstacles)))
                order by 10 desc, (cardinality(c.sizes) = 0 or b.size_class is null or b.size_class = any (c.sizes)) desc,
                    (cardinality(c.nagari) = 0 or b.nagari = any (c.nagari)) desc, 11, lower(b.owner_name), b.id limit :limit
                """, session, now).param("nagari", nagari).param("text", Like.containing(text)).param("obstacle", onlyObstacle).param("limit", limit).param("area", viewer.areaCode())
                .query((row, _) -> candidate(row)).list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var size = row.getString("size");
        var state = row.getString("state");
        return new Candidate(row.getObject("id", UUID.class), row.getString("name"), row.getString("line"), row.getString("owner"), size == null ? null : SizeClass.valueOf(size),
                row.getString("nagari"), row.getBoolean("obstacle"), row.getInt("courses"), row.getBoolean("reached"), state == null ? null : EnrolmentState.valueOf(state), row.getBoolean("invited"));
    }

    /** Businesses of the person with this fingerprint of a NIK, the oldest first; for an officer of one nagari, of a person who lives there. */
    List<UUID> ofNik(byte[] nikHash, Officer viewer) {
        return sql.sql("select id from registry.business_read where nik_hash = :hash and not owner_merged and (:area = '' or area = :area) order by created_at, id")
                .param("hash", nikHash).param("area", viewer.areaCode()).query(UUID.class).list();
    }

    Optional<UUID> owner(UUID business) {
        return sql.sql("select owner from registry.business_read where id = :id").param("id", business).query(UUID.class).optional();
    }

    boolean sees(Officer viewer, UUID business) {
        return sql.sql("select exists (select from registry.business_read where id = :id and (:area = '' or area = :area))").param("id", business).param("area", viewer.areaCode())
                .query(Boolean.class).single();
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
