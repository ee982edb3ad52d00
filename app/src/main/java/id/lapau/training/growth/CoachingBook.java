package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Regions;
import id.lapau.training.growth.CoachingViews.Note;
import id.lapau.training.growth.CoachingViews.Plan;
import id.lapau.training.growth.CoachingViews.Silent;
import id.lapau.training.growth.CoachingViews.Task;
import id.lapau.training.growth.CoachingViews.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of coaching as stored. */
@Repository
class CoachingBook {

    private static final String TASK = "t.id, t.kind, t.title, t.due_on, t.done_on, coalesce(t.done_by_name, '') as done_by_name, t.outcome ";

    private final JdbcClient sql;

    CoachingBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Plan> plans(UUID business) {
        return sql.sql("select id, goal, state, coach, coach_name, started_on, ended_on, ending from growth.plan where business = :id order by started_on desc, id desc")
                .param("id", business).query((row, _) -> plan(row)).list();
    }

    Optional<Plan> active(UUID business) {
        return plans(business).stream().filter(plan -> plan.state() == PlanState.ACTIVE).findFirst();
    }

    private Plan plan(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Plan(id.toString(), row.getString("goal"), PlanState.valueOf(row.getString("state")), row.getString("coach"), row.getString("coach_name"),
                row.getObject("started_on", LocalDate.class), row.getObject("ended_on", LocalDate.class), row.getString("ending"), tasks(id), notes(id));
    }

    private List<Task> tasks(UUID plan) {
        return sql.sql("select " + TASK + "from growth.task t where plan = :id order by done_on is not null, due_on, id").param("id", plan).query((row, _) -> task(row)).list();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(row.getString("id"), TaskKind.valueOf(row.getString("kind")), row.getString("title"), row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getString("done_by_name"), row.getString("outcome"));
    }

    private List<Note> notes(UUID plan) {
        return sql.sql("select text, by_name, at from growth.coach_note where plan = :id order by at desc").param("id", plan)
                .query((row, _) -> new Note(row.getString("text"), row.getString("by_name"), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant())).list();
    }

    /** What waits until the end of the week, overdue things too; of one coach, or of all when none is named. */
    List<Waiting> waiting(String coach, LocalDate sunday, Officer viewer) {
        return sql.sql("select " + TASK + """
                , b.id as business, b.title as business_title, b.owner_name, b.nagari, n.coach_name
                from growth.task t join growth.plan n on n.id = t.plan join registry.business_read b on b.id = n.business
                where n.state = 'ACTIVE' and t.done_on is null and t.due_on <= :sunday and (:coach = '' or n.coach::text = :coach) and (:area = '' or b.area = :area)
                order by t.due_on, lower(b.owner_name), t.id
                """)
                .param("sunday", sunday).param("coach", coach).param("area", viewer.areaCode())
                .query((row, _) -> new Waiting(row.getString("business"), row.getString("business_title"), row.getString("owner_name"), Regions.bundled().nameOf(row.getString("nagari")),
                        row.getString("coach_name"), task(row))).list();
    }

    List<Silent> silent(String coach, Officer viewer) {
        return sql.sql("""
                select b.id as business, b.title as business_title, b.owner_name, n.coach_name, n.goal
                from growth.plan n join registry.business_read b on b.id = n.business
                where n.state = 'ACTIVE' and (:coach = '' or n.coach::text = :coach) and (:area = '' or b.area = :area)
                    and not exists (select from growth.task t where t.plan = n.id and t.done_on is null) order by n.started_on, n.id
                """)
                .param("coach", coach).param("area", viewer.areaCode())
                .query((row, _) -> new Silent(row.getString("business"), row.getString("business_title"), row.getString("owner_name"), row.getString("coach_name"), row.getString("goal"))).list();
    }

    /** Empty when the business has an active plan. */
    boolean start(UUID business, String goal, Actor coach, LocalDate on) {
        return sql.sql("""
                insert into growth.plan (business, goal, state, coach, coach_name, started_on) values (:business, :goal, 'ACTIVE', :coach, :name, :on) on conflict do nothing""")
                .param("business", business).param("goal", goal).param("coach", coach.id()).param("name", coach.name()).param("on", on).update() == 1;
    }

    void coach(UUID plan, Actor coach) {
        sql.sql("update growth.plan set coach = :coach, coach_name = :name where id = :id").param("coach", coach.id()).param("name", coach.name()).param("id", plan).update();
    }

    void end(UUID plan, PlanState state, String ending, LocalDate on) {
        sql.sql("update growth.plan set state = :state, ending = :ending, ended_on = :on where id = :id").param("state", state.name()).param("ending", ending).param("on", on)
                .param("id", plan).update();
    }

    void add(UUID plan, TaskKind kind, String title, LocalDate due) {
        sql.sql("insert into growth.task (plan, kind, title, due_on) values (:plan, :kind, :title, :due)").param("plan", plan).param("kind", kind.name()).param("title", title)
                .param("due", due).update();
    }

    /** False when it was done before or is not on this plan. */
    boolean done(UUID plan, UUID task, String outcome, Actor by, LocalDate on) {
        return sql.sql("update growth.task set done_on = :on, done_by_name = :name, outcome = :outcome where id = :id and plan = :plan and done_on is null")
                .param("on", on).param("name", by.name()).param("outcome", outcome).param("id", task).param("plan", plan).update() == 1;
    }

    /** False when it was not done. */
    boolean open(UUID plan, UUID task) {
        return sql.sql("update growth.task set done_on = null, done_by_name = null where id = :id and plan = :plan and done_on is not null")
                .param("id", task).param("plan", plan).update() == 1;
    }

    /** False when it is done, or not on this plan. */
    boolean move(UUID plan, UUID task, LocalDate due) {
        return sql.sql("update growth.task set due_on = :due where id = :id and plan = :plan and done_on is null").param("due", due).param("id", task).param("plan", plan).update() == 1;
    }

    void note(UUID plan, String text, Actor by, Instant at) {
        sql.sql("insert into growth.coach_note (plan, text, by_id, by_name, at) values (:plan, :text, :by, :name, :at)").param("plan", plan).param("text", text)
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
