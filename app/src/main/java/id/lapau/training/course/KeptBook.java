package id.lapau.training.course;

import id.lapau.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of these days with their participants, as an officer's phone keeps them. */
@Repository
class KeptBook {

    private static final Duration BACK = Duration.ofDays(2);
    private static final Duration AHEAD = Duration.ofDays(4);

    /** @param task names it to the phone's store */
    record Listed(Task task, String title, List<Hours> meetings, List<Person> people) {}

    record Task(UUID id) {}

    /** @param words the hours as they are shown */
    record Hours(UUID id, int position, Instant from, Instant to, String words) {}

    /**
     * A participant.
     *
     * @param card    what the code on the participant's telephone ends with
     * @param present ids of the meetings that are known already
     */
    record Person(UUID enrolment, String owner, String name, String code, String card, List<String> present) {}

    private final JdbcClient sql;
    private final Tickets tickets;

    KeptBook(JdbcClient sql, Tickets tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    private record Row(UUID session, String title, Hours hours) {}

    /** Those with seats given that have a meeting around now. */
    List<Listed> around(Instant now, Page page) {
        var bySession = rows(now, page).stream().collect(Collectors.groupingBy(Row::session, LinkedHashMap::new, Collectors.toList()));
        return bySession.entrySet().stream().map(each ->
                new Listed(new Task(each.getKey()), each.getValue().getFirst().title(), each.getValue().stream().map(Row::hours).toList(), people(each.getKey()))).toList();
    }

    private List<Row> rows(Instant now, Page page) {
        return sql.sql("""
                select s.id as session, c.title, m.id, m.position, lower(m.during) as from_at, upper(m.during) as to_at
                from training.session s join training.course c on c.id = s.course join training.meeting m on m.session = s.id
                where s.state = 'SEATED' and exists (select from training.meeting n where n.session = s.id and not n.cancelled and n.during && tstzrange(:back, :ahead))
                order by (select min(lower(n.during)) from training.meeting n where n.session = s.id), s.id, m.position
                """).param("back", Timestamp.from(now.minus(BACK))).param("ahead", Timestamp.from(now.plus(AHEAD)))
                .query((row, _) -> new Row(row.getObject("session", UUID.class), row.getString("title"), hours(row, page))).list();
    }

    private static Hours hours(ResultSet row, Page page) throws SQLException {
        var from = SessionBook.at(row, "from_at");
        var to = SessionBook.at(row, "to_at");
        return new Hours(row.getObject("id", UUID.class), row.getInt("position"), from, to, page.dateTime(from) + " – " + page.dateTime(to).replaceFirst(".* ", ""));
    }

    private List<Person> people(UUID session) {
        return sql.sql("""
                select e.id, e.business, e.code, b.owner_name, b.title, array(select a.meeting::text from training.attendance a where a.enrolment = e.id) as present
                from training.enrolment e join registry.business_read b on b.id = e.business where e.session = :session and e.state = 'ADMITTED' order by lower(b.owner_name), e.id
                """).param("session", session).query((row, _) -> new Person(row.getObject("id", UUID.class), row.getString("owner_name"), row.getString("title"), row.getString("code"),
                        tickets.token(session, row.getObject("business", UUID.class)), List.of(CourseBook.texts(row, "present")))).list();
    }
}
