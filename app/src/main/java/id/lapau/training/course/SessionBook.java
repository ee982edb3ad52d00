package id.lapau.training.course;

import id.lapau.kernel.Rupiah;
import id.lapau.training.course.Session.Meeting;
import id.lapau.training.course.Session.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and the hours in which they are held. */
@Repository
class SessionBook {

    private static final String SESSION = """
            select s.*, c.title, c.sizes, c.lines, c.nagari, c.obstacles, t.name as trainer_name, p.name as place_name, coalesce(p.address, '') as place_address
            from training.session s join training.course c on c.id = s.course join training.trainer t on t.id = s.trainer left join training.place p on p.id = s.place
            where s.id = :id
            """;

    private final JdbcClient sql;

    SessionBook(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Session> find(UUID id) {
        return one(id, "");
    }

    /** Holds the session until the transaction ends: who comes in, comes in one after another. */
    Optional<Session> locked(UUID id) {
        return one(id, "for update of s");
    }

    private Optional<Session> one(UUID id, String lock) {
        return sql.sql(SESSION + lock).param("id", id).query((row, _) -> session(row, meetings(id))).optional();
    }

    private List<Meeting> meetings(UUID session) {
        return sql.sql("select id, position, lower(during) as from_at, upper(during) as to_at from training.meeting where session = :session order by position")
                .param("session", session).query((row, _) -> new Meeting(row.getObject("id", UUID.class), row.getInt("position"), at(row, "from_at"), at(row, "to_at"))).list();
    }

    private static Session session(ResultSet row, List<Meeting> meetings) throws SQLException {
        var place = row.getObject("place", UUID.class);
        return new Session(row.getObject("id", UUID.class), row.getObject("course", UUID.class), row.getString("title"), CourseBook.target(row), SessionState.valueOf(row.getString("state")),
                new Named(row.getObject("trainer", UUID.class), row.getString("trainer_name")), place == null ? null : new Named(place, row.getString("place_name")),
                row.getString("place_address"), row.getString("link"), row.getObject("closes_on", LocalDate.class), row.getInt("quota"), row.getInt("taken"),
                new Rupiah(row.getLong("budget")), row.getString("note"), row.getString("lot"), row.getString("reason"), row.getInt("version"), meetings);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    UUID add(UUID course, SessionForm form, String lot, Instant at) {
        var id = with(sql.sql("""
                insert into training.session (course, state, trainer, place, link, closes_on, quota, budget, note, lot, created_at)
                values (:course, 'PLANNED', :trainer, :place::uuid, :link, :closes, :quota, :budget, :note, :lot, :at) returning id
                """), form).param("course", course).param("lot", lot).param("at", Timestamp.from(at)).query(UUID.class).single();
        hold(id, form);
        return id;
    }

    /** False when somebody else changed it since. */
    boolean update(UUID id, SessionForm form) {
        int changed = with(sql.sql("""
                update training.session set trainer = :trainer, place = :place::uuid, link = :link, closes_on = :closes, quota = :quota, budget = :budget, note = :note,
                    version = version + 1 where id = :id and version = :version
                """), form).param("id", id).param("version", form.version()).update();
        if (changed == 0) return false;
        hold(id, form);
        return true;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, SessionForm form) {
        return statement.param("trainer", form.trainer()).param("place", form.place() == null ? null : form.place().toString()).param("link", form.link()).param("closes", form.closesOn())
                .param("quota", form.seats()).param("budget", form.cost().amount()).param("note", form.note());
    }

    /** Puts the hours of the form in the place of those that were. */
    private void hold(UUID session, SessionForm form) {
        sql.sql("delete from training.meeting where session = :session").param("session", session).update();
        int position = 0;
        for (var hours : form.hours()) {
            sql.sql("insert into training.meeting (session, position, during, trainer, place) values (:session, :position, tstzrange(:from, :to), :trainer, :place::uuid)")
                    .param("session", session).param("position", ++position).param("from", Timestamp.from(hours.from())).param("to", Timestamp.from(hours.to()))
                    .param("trainer", form.trainer()).param("place", form.place() == null ? null : form.place().toString()).update();
        }
    }

    void become(UUID id, SessionState state, String reason) {
        sql.sql("update training.session set state = :state, reason = :reason, version = version + 1 where id = :id").param("id", id).param("state", state.name()).param("reason", reason).update();
        if (state == SessionState.CANCELLED) sql.sql("update training.meeting set cancelled = true where session = :id").param("id", id).update();
    }

    /** Sessions whose time of applying is over by this day and whose seats are not given yet. */
    List<UUID> toSeat(LocalDate today) {
        return sql.sql("select id from training.session where state = 'OPEN' and closes_on < :today order by closes_on, id").param("today", today).query(UUID.class).list();
    }

    /** Sessions with seats given that begin before this moment and have not ended at the other. */
    List<UUID> beginning(Instant now, Instant until) {
        return sql.sql("""
                select s.id from training.session s join training.meeting m on m.session = s.id and m.position = 1
                where s.state = 'SEATED' and lower(m.during) between :now and :until order by s.id
                """).param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).query(UUID.class).list();
    }
}
