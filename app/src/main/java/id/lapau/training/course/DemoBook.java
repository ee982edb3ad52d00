package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only a demonstration writes: what lies in the past. */
@Repository
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoBook {

    private final JdbcClient sql;

    DemoBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** A session whose last meeting was on this day, and the other the day before. */
    void end(UUID session, LocalDate day) {
        sql.sql("update training.meeting set during = tstzrange(:from::timestamptz - (2 - position) * interval '1 day', :to::timestamptz - (2 - position) * interval '1 day') where session = :session")
                .param("from", Timestamp.from(OfficeTime.at(day, LocalTime.of(9, 0)))).param("to", Timestamp.from(OfficeTime.at(day, LocalTime.of(15, 0)))).param("session", session).update();
        sql.sql("update training.session set state = 'HELD', closes_on = :closes where id = :session").param("closes", day.minusDays(7)).param("session", session).update();
        sql.sql("update outbox.message set state = 'SENT', changed_at = now() where subject_type = 'session' and subject_id = :session and state = 'WAITING'").param("session", session.toString()).update();
    }
}
