package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.Like;
import id.lapau.registry.SizeClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Businesses of the registry as a session sees them: what speaks for a seat, and who may bring them in. */
@Repository
class Candidates {

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

    Candidates(JdbcClient sql) {
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
}
