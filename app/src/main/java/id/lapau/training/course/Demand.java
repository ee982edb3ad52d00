package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.registry.ObstacleKind;
import id.lapau.training.course.DemandView.Answer;
import id.lapau.training.course.DemandView.Count;
import id.lapau.training.course.DemandView.Need;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps businesses from growing, counted, with the courses that help. */
@Repository
class Demand {

    private static final String OPEN = """
            from registry.obstacle_read o join registry.business_read b on b.id = o.business
            where (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari) and (:line = '' or lower(b.line) = :line)
            """;

    private final JdbcClient sql;

    Demand(JdbcClient sql) {
        this.sql = sql;
    }

    private JdbcClient.StatementSpec open(String select, String rest, String nagari, String line, Officer viewer) {
        return sql.sql(select + OPEN + rest).param("area", viewer.areaCode()).param("nagari", nagari).param("line", line);
    }

    /** How many businesses have each obstacle, the most frequent first. */
    List<Need> needs(String nagari, String line, Officer viewer) {
        return open("""
                select o.kind, count(distinct b.id) as businesses, count(distinct b.id) filter (where exists (
                    select from training.enrolment e join training.session s on s.id = e.session join training.course c on c.id = s.course
                    where e.business = b.id and e.state in ('APPLIED', 'ADMITTED', 'WAITING', 'COMPLETED') and o.kind = any (c.obstacles))) as served
                """, "group by o.kind order by 2 desc, o.kind", nagari, line, viewer)
                .query((row, _) -> new Need(ObstacleKind.valueOf(row.getString("kind")), row.getInt("businesses"), row.getInt("served"), answers(row.getString("kind")))).list();
    }

    private List<Answer> answers(String kind) {
        return sql.sql("""
                select c.id, c.title, coalesce(sum(s.quota - s.taken) filter (where s.state in ('OPEN', 'SEATED')), 0) as seats
                from training.course c left join training.session s on s.course = c.id where c.retired_at is null and :kind = any (c.obstacles) group by c.id order by lower(c.title)
                """).param("kind", kind).query((row, _) -> new Answer(row.getObject("id", UUID.class), row.getString("title"), row.getInt("seats"))).list();
    }

    List<Count> byNagari(String line, Officer viewer) {
        return open("select b.nagari as place, o.kind, count(distinct b.id) as businesses ", "group by 1, 2 order by 1, 2", "", line, viewer)
                .query((row, _) -> new Count(row.getString("place"), Regions.bundled().nameOf(row.getString("place")), ObstacleKind.valueOf(row.getString("kind")), row.getInt("businesses"))).list();
    }

    /** The twenty lines of business with the most obstacles. */
    List<Count> byLine(String nagari, Officer viewer) {
        return open("""
                with counted as (select lower(b.line) as place, o.kind, count(distinct b.id) as businesses
                """, """
                group by 1, 2), busiest as (select place from counted group by place order by sum(businesses) desc, place limit 20)
                select * from counted where place in (select place from busiest) order by 1, 2
                """, nagari, "", viewer)
                .query((row, _) -> new Count(row.getString("place"), row.getString("place"), ObstacleKind.valueOf(row.getString("kind")), row.getInt("businesses"))).list();
    }
}
