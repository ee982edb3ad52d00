package id.lapau.training.course;

import static id.lapau.training.course.SessionBook.at;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which hours of trainers and places are taken already. */
@Repository
class BookedHours {

    /** A session in whose hours the trainer or the place is taken. */
    record Clash(boolean ofTrainer, String name, String title, Instant from, Instant to) {}

    private final JdbcClient sql;

    BookedHours(JdbcClient sql) {
        this.sql = sql;
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
}
