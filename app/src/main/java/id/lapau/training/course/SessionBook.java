package id.lapau.training.course;

import id.lapau.kernel.Rupiah;
import id.lapau.platform.Like;
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
import org.jspecify.annotations.Nullable;
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

    /** A session in whose hours the trainer or the place is taken. */
    record Clash(boolean ofTrainer, String name, String title, Instant from, Instant to) {}

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

    /** Lets one officer at a time change the calendar; holds until the transaction ends. */
    void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('training.calendar', 0))").query(_ -> { });
    }

    /** The first session, other than this one, that has the trainer or the place at one of these hours. */
    Optional<Clash> clash(@Nullable UUID except, SessionForm form) {
        return form.hours().stream().flatMap(hours -> sql.sql("""
                select m.trainer = :trainer as of_trainer, t.name as trainer, p.name as place, c.title, lower(m.during) as from_at, upper(m.during) as to_at
                from training.meeting m join training.session s on s.id = m.session join training.course c on c.id = s.course
                join training.trainer t on t.id = m.trainer left join training.place p on p.id = m.place
                where not m.cancelled and m.session is distinct from :except::uuid and (m.trainer = :trainer or m.place = :place::uuid)
                    and m.during && tstzrange(:from, :to) order by lower(m.during) limit 1
                """)
                .param("except", except == null ? null : except.toString()).param("trainer", form.trainer()).param("place", form.place() == null ? null : form.place().toString())
                .param("from", Timestamp.from(hours.from())).param("to", Timestamp.from(hours.to()))
                .query((row, _) -> new Clash(row.getBoolean("of_trainer"), row.getString(row.getBoolean("of_trainer") ? "trainer" : "place"), row.getString("title"),
                        at(row, "from_at"), at(row, "to_at"))).list().stream()).findFirst();
    }

    int seatsOf(UUID place) {
        return sql.sql("select seats from training.place where id = :id").param("id", place).query(Integer.class).optional().orElse(0);
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

    /** One meeting as a calendar shows it; {@code of} is how many its session has. */
    record Appointment(UUID meeting, UUID session, String title, String trainer, String where, int position, int of, int version, boolean cancelled, Instant from, Instant to) {}

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
