package id.lapau.training.course;

import id.lapau.platform.Like;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SizeClass;
import id.lapau.training.course.Course.Material;
import id.lapau.training.course.Course.Module;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses with their modules and materials. */
@Repository
class CourseBook {

    private final JdbcClient sql;

    CourseBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<Course.Line> all() {
        return all("");
    }

    /** @param text in title or summary; empty for all */
    List<Course.Line> all(String text) {
        return sql.sql("""
                select c.id, c.title, c.summary, c.retired_at is not null as retired, (select count(*) from training.module m where m.course = c.id) as modules,
                    count(distinct s.id) filter (where s.state <> 'CANCELLED') as sessions, count(e.id) filter (where e.state = 'COMPLETED') as completed
                from training.course c left join training.session s on s.course = c.id left join training.enrolment e on e.session = s.id
                where :text = '%%' or c.title ilike :text or c.summary ilike :text
                group by c.id order by c.retired_at nulls first, lower(c.title)
                """).param("text", Like.containing(text))
                .query((row, _) -> new Course.Line(row.getObject("id", UUID.class), row.getString("title"), row.getString("summary"), row.getInt("modules"),
                        row.getInt("sessions"), row.getInt("completed"), row.getBoolean("retired"))).list();
    }

    Optional<Course> find(UUID id) {
        var modules = modules(id);
        return sql.sql("select *, retired_at is not null as retired from training.course where id = :id").param("id", id)
                .query((row, _) -> new Course(id, row.getString("title"), row.getString("summary"), target(row), row.getInt("min_attendance"),
                        row.getObject("pass_score", Integer.class), row.getBoolean("retired"), row.getInt("version"), modules)).optional();
    }

    private record Part(Module module, Optional<Material> material) {}

    private List<Module> modules(UUID course) {
        var parts = sql.sql("""
                select m.id, m.position, m.title, m.minutes, m.content, t.id as material, t.title as material_title, t.link, t.file_name
                from training.module m left join training.material t on t.module = m.id where m.course = :course order by m.position, t.id
                """)
                .param("course", course).query((row, _) -> part(row)).list();
        var byModule = parts.stream().collect(Collectors.groupingBy(Part::module, LinkedHashMap::new, Collectors.flatMapping(part -> part.material().stream(), Collectors.toList())));
        return byModule.entrySet().stream().map(e -> new Module(e.getKey().id(), e.getKey().position(), e.getKey().title(), e.getKey().minutes(), e.getKey().content(), e.getValue())).toList();
    }

    private static Part part(ResultSet row) throws SQLException {
        var module = new Module(row.getObject("id", UUID.class), row.getInt("position"), row.getString("title"), row.getInt("minutes"), row.getString("content"), List.of());
        var material = row.getObject("material", UUID.class);
        return new Part(module, material == null ? Optional.empty()
                : Optional.of(new Material(material, row.getString("material_title"), row.getString("link"), row.getString("file_name"))));
    }

    /** The columns sizes, lines, nagari and obstacles of a course. */
    static Target target(ResultSet row) throws SQLException {
        var sizes = Arrays.stream(texts(row, "sizes")).map(SizeClass::valueOf).collect(Collectors.toSet());
        var obstacles = Arrays.stream(texts(row, "obstacles")).map(ObstacleKind::valueOf).collect(Collectors.toSet());
        return new Target(sizes, row.getString("lines"), java.util.Set.of(texts(row, "nagari")), obstacles);
    }

    static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String[] names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    UUID add(CourseForm form, Instant at) {
        return with(sql.sql("""
                insert into training.course (title, summary, sizes, lines, nagari, obstacles, min_attendance, pass_score, created_at)
                values (:title, :summary, :sizes::text[], :lines, :nagari::text[], :obstacles::text[], :attendance, :score, :at) returning id
                """), form).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** False when somebody else changed it since. */
    boolean update(UUID id, CourseForm form) {
        return with(sql.sql("""
                update training.course set title = :title, summary = :summary, sizes = :sizes::text[], lines = :lines, nagari = :nagari::text[],
                    obstacles = :obstacles::text[], min_attendance = :attendance, pass_score = :score, version = version + 1
                where id = :id and version = :version
                """), form).param("id", id).param("version", form.version()).update() > 0;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, CourseForm form) {
        var target = form.target();
        return statement.param("title", form.title()).param("summary", form.summary()).param("sizes", names(target.sizes())).param("lines", target.lines())
                .param("nagari", names(target.nagari())).param("obstacles", names(target.obstacles())).param("attendance", form.attendance()).param("score", form.score());
    }

    boolean retire(UUID id, boolean retired, Instant at) {
        return sql.sql("update training.course set retired_at = :at where id = :id and (retired_at is null) = :retired").param("id", id).param("retired", retired)
                .param("at", retired ? Timestamp.from(at) : null).update() > 0;
    }

    UUID addModule(UUID course, String title, int minutes, String content) {
        return sql.sql("""
                insert into training.module (course, position, title, minutes, content)
                select :course, coalesce(max(position), 0) + 1, :title, :minutes, :content from training.module where course = :course returning id
                """).param("course", course).param("title", title).param("minutes", minutes).param("content", content).query(UUID.class).single();
    }

    /** With its materials. */
    boolean removeModule(UUID course, UUID module) {
        sql.sql("delete from training.material where module = (select id from training.module where id = :id and course = :course)").param("id", module).param("course", course).update();
        return sql.sql("delete from training.module where id = :id and course = :course").param("id", module).param("course", course).update() > 0;
    }

    boolean hasModule(UUID course, UUID module) {
        return sql.sql("select exists (select from training.module where id = :id and course = :course)").param("id", module).param("course", course).query(Boolean.class).single();
    }

    void addLink(UUID module, String title, String link) {
        sql.sql("insert into training.material (module, title, link) values (:module, :title, :link)").param("module", module).param("title", title).param("link", link).update();
    }

    void addFile(UUID module, String title, Course.File file) {
        sql.sql("insert into training.material (module, title, file_name, file_type, content) values (:module, :title, :name, :type, :content)")
                .param("module", module).param("title", title).param("name", file.name()).param("type", file.type()).param("content", file.content()).update();
    }

    Optional<Course.File> file(UUID material) {
        return sql.sql("select file_name, file_type, content from training.material where id = :id and content is not null").param("id", material)
                .query((row, _) -> new Course.File(row.getString("file_name"), row.getString("file_type"), row.getBytes("content"))).optional();
    }
}
