package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SizeClass;
import id.lapau.training.course.OpenCourse.Mine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions can be asked for by the owner of some businesses. */
@Repository
class OpenCourses {

    private static final Comparator<OpenCourse> SUITING_FIRST = Comparator.comparing((OpenCourse each) -> !each.fits()).thenComparing(each -> !each.helps()).thenComparing(OpenCourse::begins);

    private final JdbcClient sql;

    OpenCourses(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that suit stand first; without those in which each of the businesses is already. */
    List<OpenCourse> of(List<UUID> businesses, Instant now) {
        var rows = sql.sql("""
                select s.id as session, c.title, c.summary, c.sizes, c.lines, c.nagari, c.obstacles, coalesce(p.name, s.link) as place, s.closes_on, s.state = 'SEATED' and s.taken >= s.quota as full,
                    lower(m.during) as begins, b.id as business, b.title as name, concat_ws(' ', b.line, b.kbli_title) as its_line, b.size_class, b.nagari as its_nagari,
                    array(select distinct o.kind from registry.obstacle_read o where o.business = b.id and o.kind = any (c.obstacles)) as against
                from training.session s join training.course c on c.id = s.course join training.meeting m on m.session = s.id and m.position = 1 left join training.place p on p.id = s.place
                join registry.business_read b on b.id = any (:ids)
                left join training.enrolment e on e.session = s.id and e.business = b.id
                where (s.state = 'OPEN' and s.closes_on >= :today or s.state = 'SEATED' and lower(m.during) > :now) and (e.state is null or e.state = 'WITHDRAWN')
                order by s.id, b.id
                """).param("ids", businesses.toArray(UUID[]::new)).param("today", LocalDate.ofInstant(now, OfficeTime.ZONE)).param("now", Timestamp.from(now)).query((row, _) -> row(row)).list();
        var together = rows.stream().collect(Collectors.groupingBy(OpenCourse::session, LinkedHashMap::new, Collectors.reducing(OpenCourses::both)));
        return together.values().stream().flatMap(Optional::stream).sorted(SUITING_FIRST).toList();
    }

    private static OpenCourse both(OpenCourse one, OpenCourse other) {
        var mine = Stream.concat(one.mine().stream(), other.mine().stream()).toList();
        return new OpenCourse(one.session(), one.title(), one.summary(), one.where(), one.begins(), one.closesOn(), one.full(), mine);
    }

    private static OpenCourse row(ResultSet row) throws SQLException {
        var size = row.getString("size_class");
        boolean fits = CourseBook.target(row).fits(size == null ? null : SizeClass.valueOf(size), row.getString("its_line"), row.getString("its_nagari"));
        var against = Arrays.stream(CourseBook.texts(row, "against")).map(ObstacleKind::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return new OpenCourse(row.getObject("session", UUID.class), row.getString("title"), row.getString("summary"), row.getString("place"), SessionBook.at(row, "begins"),
                row.getObject("closes_on", LocalDate.class), row.getBoolean("full"), List.of(new Mine(row.getObject("business", UUID.class), row.getString("name"), fits, against)));
    }
}
