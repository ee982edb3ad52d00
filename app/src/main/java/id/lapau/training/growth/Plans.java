package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.training.growth.PlanViews.Found;
import id.lapau.training.growth.PlanViews.Line;
import id.lapau.training.growth.PlanViews.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds plans of coaching, those that ended too; a nagari officer finds those of the own nagari. */
@Repository
class Plans {

    private record Row(Line line, int total) {}

    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    Found search(Search wanted, LocalDate today, Officer viewer, int offset, int limit) {
        var rows = sql.sql("""
                select n.business, b.title, b.owner_name, b.nagari, n.goal, n.state, n.coach_name, n.started_on, t.steps, t.done, t.next, t.overdue, count(*) over () as total
                from growth.plan n join registry.business_read b on b.id = n.business
                cross join lateral (select count(*) as steps, count(done_on) as done, min(due_on) filter (where done_on is null and n.state = 'ACTIVE') as next,
                    count(*) filter (where done_on is null and due_on < :today and n.state = 'ACTIVE') as overdue from growth.task where plan = n.id) t
                where (:area = '' or b.area = :area) and (:nagari = '' or b.nagari = :nagari) and (:coach = '' or n.coach::text = :coach) and (:state = '' or n.state = :state)
                    and (:late = '' or t.overdue > 0) and (:words = '%%' or b.title ilike :words or b.owner_name ilike :words or n.goal ilike :words)
                order by
                """ + order(wanted.urut()) + ", n.id limit :limit offset :offset")
                .param("today", today).param("area", viewer.areaCode()).param("nagari", wanted.nagari()).param("coach", wanted.pendamping()).param("state", wanted.keadaan())
                .param("late", wanted.lewat()).param("words", Like.containing(wanted.cari())).param("limit", limit).param("offset", offset)
                .query((row, _) -> new Row(line(row), row.getInt("total"))).list();
        return new Found(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static String order(String by) {
        return switch (by) {
            case "usaha" -> " lower(b.title)";
            case "pendamping" -> " lower(n.coach_name), t.next nulls last";
            case "baru" -> " n.started_on desc";
            default -> " t.next nulls last, n.state <> 'ACTIVE', n.started_on desc";
        };
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("business"), row.getString("title"), row.getString("owner_name"), Regions.bundled().nameOf(row.getString("nagari")), row.getString("goal"),
                PlanState.valueOf(row.getString("state")), row.getString("coach_name"), row.getObject("started_on", LocalDate.class), row.getInt("steps"), row.getInt("done"),
                row.getObject("next", LocalDate.class), row.getInt("overdue"));
    }

    /** Who coaches or coached, by identifier, in the order of their names. */
    Map<String, String> coaches(Officer viewer) {
        var coaches = new LinkedHashMap<String, String>();
        List<Map.Entry<String, String>> found = sql.sql("""
                select n.coach, max(n.coach_name) as name from growth.plan n join registry.business_read b on b.id = n.business
                where (:area = '' or b.area = :area) group by n.coach order by name, n.coach
                """)
                .param("area", viewer.areaCode()).query((row, _) -> Map.entry(row.getString("coach"), row.getString("name"))).list();
        found.forEach(coach -> coaches.put(coach.getKey(), coach.getValue()));
        return coaches;
    }
}
