package id.lapau.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions to which businesses were invited or in which they take part. */
@Repository
class OwnCourseBook {

    private final JdbcClient sql;
    private final Tickets tickets;

    OwnCourseBook(JdbcClient sql, Tickets tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    /** The newest first. */
    List<OwnPart> of(List<UUID> businesses) {
        return sql.sql("""
                select s.id as session, x.business, b.title as usaha, c.title, (select min(lower(m.during)) from training.meeting m where m.session = s.id) as begins, e.state,
                    (select count(*) from training.enrolment w where w.session = e.session and e.state = 'WAITING' and w.state = 'WAITING'
                        and (w.rank, w.applied_at, w.id) < (e.rank, e.applied_at, e.id)) as ahead,
                    t.session is not null as ticket, (select z.id from training.certificate z where z.enrolment = e.id and z.revoked_at is null) as certificate
                from (select session, business from training.enrolment where business = any(:ids) union select session, business from training.ticket where business = any(:ids)) x
                join training.session s on s.id = x.session join training.course c on c.id = s.course join registry.business_read b on b.id = x.business
                left join training.enrolment e on e.session = x.session and e.business = x.business left join training.ticket t on t.session = x.session and t.business = x.business
                where s.state <> 'CANCELLED' order by begins desc nulls last, s.id limit 30
                """).param("ids", businesses.toArray(UUID[]::new))
                .query((row, _) -> part(row)).list();
    }

    private OwnPart part(ResultSet row) throws SQLException {
        var session = row.getObject("session", UUID.class);
        var business = row.getObject("business", UUID.class);
        var state = row.getString("state");
        return new OwnPart(session, business, row.getString("usaha"), row.getString("title"), row.getTimestamp("begins") == null ? null : SessionBook.at(row, "begins"),
                state == null ? null : EnrolmentState.valueOf(state), row.getInt("ahead"), row.getBoolean("ticket") ? "/ikut/" + tickets.token(session, business) : null,
                row.getObject("certificate", UUID.class));
    }
}
