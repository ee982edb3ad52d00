package id.lapau.training.course;

import id.lapau.kernel.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attendance, scores and what participants thought of it. */
@Repository
class AttendanceBook {

    /** One box of the list: a participant in a meeting. */
    record Cell(UUID enrolment, UUID meeting) {

        static Optional<Cell> read(String text) {
            var parts = text.split(":");
            return parts.length == 2 && Arrays.stream(parts).allMatch(part -> part.matches("[0-9a-f-]{36}"))
                    ? Optional.of(new Cell(UUID.fromString(parts[0]), UUID.fromString(parts[1]))) : Optional.empty();
        }
    }

    private final JdbcClient sql;

    AttendanceBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The participant of a meeting's session with this number. */
    Optional<UUID> participant(UUID meeting, String code) {
        return sql.sql("select e.id from training.enrolment e join training.meeting m on m.session = e.session where m.id = :meeting and e.code = :code and e.state = 'ADMITTED' and not m.cancelled")
                .param("meeting", meeting).param("code", code).query(UUID.class).optional();
    }

    /** False when it was told before. */
    boolean add(UUID enrolment, UUID meeting, String way, Instant at) {
        return add(enrolment, meeting, way, at, null);
    }

    /** @param sent when it reached the office, of what a phone had kept */
    boolean add(UUID enrolment, UUID meeting, String way, Instant at, @Nullable Instant sent) {
        return sql.sql("""
                insert into training.attendance (enrolment, meeting, way, told_at, sent_at) values (:enrolment, :meeting, :way, :at, :sent) on conflict do nothing
                """).param("enrolment", enrolment).param("meeting", meeting).param("way", way).param("at", Timestamp.from(at))
                .param("sent", sent == null ? null : Timestamp.from(sent), Types.TIMESTAMP).update() > 0;
    }

    /** Whether somebody with this number had a seat, and what came of it is settled. */
    boolean settled(UUID meeting, String code) {
        return sql.sql("""
                select exists (select from training.enrolment e join training.meeting m on m.session = e.session
                    where m.id = :meeting and e.code = :code and e.state in ('COMPLETED', 'INCOMPLETE'))
                """).param("meeting", meeting).param("code", code).query(Boolean.class).single();
    }

    /** The session to which both belong, of somebody with a seat. */
    Optional<UUID> session(Cell cell) {
        return sql.sql("""
                select e.session from training.enrolment e join training.meeting m on m.session = e.session join training.session s on s.id = e.session
                where e.id = :enrolment and m.id = :meeting and not m.cancelled and e.state = 'ADMITTED' and s.state = 'SEATED'
                """).param("enrolment", cell.enrolment()).param("meeting", cell.meeting()).query(UUID.class).optional();
    }

    void remove(Cell cell) {
        sql.sql("delete from training.attendance where enrolment = :enrolment and meeting = :meeting").param("enrolment", cell.enrolment()).param("meeting", cell.meeting()).update();
    }

    boolean belongs(UUID session, Cell cell) {
        return sql.sql("""
                select exists (select from training.enrolment e join training.meeting m on m.session = e.session
                    where e.id = :enrolment and m.id = :meeting and e.session = :session and e.state = 'ADMITTED')
                """).param("enrolment", cell.enrolment()).param("meeting", cell.meeting()).param("session", session).query(Boolean.class).single();
    }

    boolean any(UUID session) {
        return sql.sql("select exists (select from training.attendance a join training.meeting m on m.id = a.meeting where m.session = :session)").param("session", session).query(Boolean.class).single();
    }

    /** Everybody with a seat, or whose outcome is settled, by name. */
    List<AttendanceView.Line> lines(UUID session) {
        return sql.sql("""
                select e.id, e.business, e.state, e.pre_score, e.post_score, b.owner_name as owner, b.title as name, b.nagari,
                    array(select a.meeting::text from training.attendance a where a.enrolment = e.id) as present,
                    array(select a.meeting::text from training.attendance a join training.meeting m on m.id = a.meeting
                        where a.enrolment = e.id and a.way = 'DOOR' and a.sent_at > a.told_at + interval '5 minutes' and a.sent_at > upper(m.during) + interval '30 minutes') as late
                from training.enrolment e join registry.business_read b on b.id = e.business
                where e.session = :session and e.state in ('ADMITTED', 'COMPLETED', 'INCOMPLETE') order by lower(b.owner_name), e.id
                """).param("session", session).query((row, _) -> line(row)).list();
    }

    private static AttendanceView.Line line(ResultSet row) throws SQLException {
        return new AttendanceView.Line(row.getObject("id", UUID.class), row.getObject("business", UUID.class), row.getString("owner"), row.getString("name"),
                Regions.bundled().nameOf(row.getString("nagari")), EnrolmentState.valueOf(row.getString("state")), ids(row, "present"), ids(row, "late"), row.getObject("pre_score", Integer.class),
                row.getObject("post_score", Integer.class));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream(CourseBook.texts(row, column)).map(UUID::fromString).collect(Collectors.toSet());
    }

    void score(UUID session, ConcludeSession.Scores scores) {
        sql.sql("update training.enrolment set pre_score = :before, post_score = :after where id = :id and session = :session").param("id", scores.enrolment()).param("session", session)
                .param("before", scores.before()).param("after", scores.after()).update();
    }

    void attended(UUID enrolment, int percent) {
        sql.sql("update training.enrolment set attended = :percent where id = :id").param("id", enrolment).param("percent", percent).update();
    }

    /** False for who had no seat. */
    boolean feedback(UUID session, UUID business, int rating, String comment) {
        return sql.sql("""
                update training.enrolment set rating = :rating, comment = :comment
                where session = :session and business = :business and state in ('ADMITTED', 'COMPLETED', 'INCOMPLETE')
                """).param("session", session).param("business", business).param("rating", rating).param("comment", comment).update() > 0;
    }

    int rating(UUID enrolment) {
        return sql.sql("select coalesce(rating, 0) from training.enrolment where id = :id").param("id", enrolment).query(Integer.class).single();
    }

    AttendanceView.Feedback feedback(UUID session) {
        return sql.sql("""
                select count(rating) as ratings, coalesce(avg(rating), 0) as average, coalesce(avg(pre_score), -1) as before, coalesce(avg(post_score), -1) as after,
                    coalesce(array_agg(comment order by id) filter (where comment <> ''), '{}') as comments from training.enrolment where session = :session
                """).param("session", session)
                .query((row, _) -> new AttendanceView.Feedback(row.getInt("ratings"), row.getDouble("average"), row.getDouble("before"), row.getDouble("after"),
                        List.of(CourseBook.texts(row, "comments")))).single();
    }
}
