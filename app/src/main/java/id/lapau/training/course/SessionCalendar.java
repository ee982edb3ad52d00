package id.lapau.training.course;

import static id.lapau.training.course.SessionBook.at;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and meetings in the order of time, for pages and for calendars that subscribe. */
@Repository
class SessionCalendar {

    /** One meeting as a calendar shows it; {@code of} is how many its session has. */
    record Appointment(UUID meeting, UUID session, String title, String trainer, String where, int position, int of, int version, boolean cancelled, Instant from, Instant to) {}

    private final JdbcClient sql;

    SessionCalendar(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that end after {@code since} first to last, or the ones before, last to first; of one course. */
    List<Session.Line> calendar(Instant since, boolean past, UUID course) {
        return calendar(since, past, course, "", null);
    }

    /**
     * The same of one course or of all.
     *
     * @param text in the name of course, trainer or place; empty for all
     */
    List<Session.Line> calendar(Instant since, boolean past, @Nullable UUID course, String text, @Nullable SessionState state) {
        return sql.sql("""
                select s.id, c.title, s.state, t.name as trainer, coalesce(p.name, s.link) as place, m.from_at, m.to_at, m.meetings, s.closes_on, s.quota, s.taken,
                    (select count(*) from training.enrolment e where e.session = s.id and e.state <> 'WITHDRAWN') as people
                from training.session s join training.course c on c.id = s.course join training.trainer t on t.id = s.trainer left join training.place p on p.id = s.place
                cross join lateral (select min(lower(during)) as from_at, max(upper(during)) as to_at, count(*) as meetings from training.meeting where session = s.id) m
                where (m.to_at < :since) = :past and (:course::uuid is null or s.course = :course::uuid) and (:state = '' or s.state = :state)
                    and (:text = '%%' or c.title ilike :text or t.name ilike :text or coalesce(p.name, s.link) ilike :text)
                order by case when :past then null else m.from_at end, m.from_at desc, s.id limit 500
                """)
                .param("since", Timestamp.from(since)).param("past", past).param("course", course == null ? null : course.toString())
                .param("state", state == null ? "" : state.name()).param("text", Like.containing(text)).query((row, _) -> line(row)).list();
    }

    private static Session.Line line(ResultSet row) throws SQLException {
        return new Session.Line(row.getObject("id", UUID.class), row.getString("title"), SessionState.valueOf(row.getString("state")), row.getString("trainer"), row.getString("place"),
                at(row, "from_at"), at(row, "to_at"), row.getInt("meetings"), row.getObject("closes_on", LocalDate.class), row.getInt("quota"), row.getInt("taken"), row.getInt("people"));
    }

    /** Every meeting of an opened session that ends after {@code since}. */
    List<Appointment> meetings(Instant since) {
        return sql.sql("""
                select m.*, lower(m.during) as from_at, upper(m.during) as to_at, c.title, t.name as trainer_name, coalesce(p.name, s.link) as held_at, s.version,
                    count(*) over (partition by m.session) as of_all
                from training.meeting m join training.session s on s.id = m.session join training.course c on c.id = s.course
                join training.trainer t on t.id = m.trainer left join training.place p on p.id = m.place
                where upper(m.during) > :since and s.state <> 'PLANNED' order by lower(m.during), m.id
                """).param("since", Timestamp.from(since))
                .query((row, _) -> new Appointment(row.getObject("id", UUID.class), row.getObject("session", UUID.class), row.getString("title"), row.getString("trainer_name"),
                        row.getString("held_at"), row.getInt("position"), row.getInt("of_all"), row.getInt("version"), row.getBoolean("cancelled"), at(row, "from_at"), at(row, "to_at"))).list();
    }

    int feedSerial() {
        return sql.sql("select serial from training.feed").query(Integer.class).single();
    }

    void renewFeed() {
        sql.sql("update training.feed set serial = serial + 1").update();
    }
}
