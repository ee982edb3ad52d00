package id.lapau.training.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions to which businesses were invited or in which they take part. */
@Repository
class OwnCourseBook {

    private final JdbcClient sql;

    OwnCourseBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param state       null for somebody who was only invited
     * @param ticket      whether a page of the owner's own leads to it
     * @param certificate one that counts; null for none
     */
    record Part(UUID session, UUID business, String title, @Nullable Instant begins, @Nullable EnrolmentState state, boolean ticket, @Nullable UUID certificate) {

        boolean invited() {
            return state == null;
        }

        boolean goes() {
            return state == EnrolmentState.ADMITTED;
        }

        boolean over(Instant now) {
            return begins == null || begins.isBefore(now);
        }
    }

    /** The newest first. */
    List<Part> of(List<UUID> businesses) {
        return sql.sql("""
                select s.id as session, x.business, c.title, (select min(lower(m.during)) from training.meeting m where m.session = s.id) as begins, e.state,
                    t.session is not null as ticket, (select z.id from training.certificate z where z.enrolment = e.id and z.revoked_at is null) as certificate
                from (select session, business from training.enrolment where business = any(:ids) union select session, business from training.ticket where business = any(:ids)) x
                join training.session s on s.id = x.session join training.course c on c.id = s.course
                left join training.enrolment e on e.session = x.session and e.business = x.business left join training.ticket t on t.session = x.session and t.business = x.business
                where s.state <> 'CANCELLED' order by begins desc nulls last, s.id limit 30
                """).param("ids", businesses.toArray(UUID[]::new))
                .query((row, _) -> new Part(row.getObject("session", UUID.class), row.getObject("business", UUID.class), row.getString("title"),
                        row.getTimestamp("begins") == null ? null : row.getTimestamp("begins").toInstant(), row.getString("state") == null ? null : EnrolmentState.valueOf(row.getString("state")),
                        row.getBoolean("ticket"), row.getObject("certificate", UUID.class))).list();
    }
}
