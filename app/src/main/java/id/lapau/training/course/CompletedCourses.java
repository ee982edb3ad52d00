package id.lapau.training.course;

import id.lapau.training.Participations;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who completed what, for those who measure whether it helped. */
@Repository
class CompletedCourses implements Participations {

    private final JdbcClient sql;

    CompletedCourses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<MeasuredCourse> courses() {
        return sql.sql("""
                select c.id, c.title, max(upper(m.during)) as last from training.course c join training.session s on s.course = c.id join training.meeting m on m.session = s.id
                where exists (select from training.enrolment e where e.session = s.id and e.state = 'COMPLETED') group by c.id order by last desc, c.id
                """).query((row, _) -> new MeasuredCourse(row.getObject("id", UUID.class), row.getString("title"))).list();
    }

    @Override public List<Participation> all() {
        return sql.sql("""
                select s.course, e.business, min(d.day) as completed_on from training.enrolment e join training.session s on s.id = e.session
                cross join lateral (select (max(upper(during)) at time zone 'Asia/Jakarta')::date as day from training.meeting where session = s.id) d
                where e.state = 'COMPLETED' group by s.course, e.business order by 3, 1, 2
                """)
                .query((row, _) -> new Participation(row.getObject("course", UUID.class), row.getObject("business", UUID.class), row.getObject("completed_on", java.time.LocalDate.class))).list();
    }
}
