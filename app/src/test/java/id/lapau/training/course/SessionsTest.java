package id.lapau.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.Registry;
import id.lapau.registry.SizeClass;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import id.lapau.training.course.Enrolment.Way;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class SessionsTest {

    private static final Officer RINA = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);

    @Autowired KeepCourse keep;
    @Autowired KeepResources resources;
    @Autowired ScheduleSession schedule;
    @Autowired SessionBook sessions;
    @Autowired SessionCalendar inOrder;
    @Autowired Enrol enrol;
    @Autowired EnrolmentBook enrolments;
    @Autowired Candidates candidates;
    @Autowired EnrolWorkbook workbook;
    @Autowired CourseDay day;
    @Autowired Demand demand;
    @Autowired AskObstacles ask;
    @Autowired CalendarPages calendar;
    @Autowired Tickets tickets;
    @Autowired Registry registry;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private UUID course() {
        var form = new CourseForm("Pemasaran digital", "Menjual lewat telepon", List.of(SizeClass.MICRO), "keripik", List.of(), List.of(ObstacleKind.MARKETING), "80", "", 0);
        return ((KeepCourse.Outcome.Kept) keep.write(form, RINA)).course();
    }

    private UUID trainer(String name) {
        resources.addTrainer(name, "Pemasaran", RINA);
        return sql.sql("select id from training.trainer where name = :name").param("name", name).query(UUID.class).single();
    }

    private SessionForm form(UUID trainer, int daysAhead, int quota) {
        var first = OfficeTime.today(clock).plusDays(daysAhead);
        return new SessionForm(trainer, null, "https://rapat.contoh.id/a", first, "2", "09:00", "12:00", first.minusDays(1), String.valueOf(quota), "Rp 3,5 jt", "", 0);
    }

    private UUID open(String trainer, int daysAhead, int quota) {
        var id = ((ScheduleSession.Outcome.Done) schedule.plan(course(), form(trainer(trainer), daysAhead, quota), RINA)).session();
        assertThat(schedule.open(id, RINA)).isTrue();
        return id;
    }

    private EnrolmentState stateOf(UUID session, UUID business) {
        return enrolments.find(session, business).orElseThrow().state();
    }

    @Test void a_hundred_who_want_the_last_twenty_seats_at_once_get_twenty_and_the_others_wait_in_order() throws Exception {
        var session = open("Dewi", 30, 20);
        schedule.seat(session, Actor.SYSTEM);
        var businesses = Owners.of(registry, 100, 100);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Enrol.Outcome>> all = new ArrayList<>();
            businesses.forEach(business -> all.add(() -> enrol.enrol(session, business, Way.OWNER, Actor.SYSTEM)));
            for (var done : pool.invokeAll(all)) assertThat(done.get()).isInstanceOf(Enrol.Outcome.In.class);
        }
        assertThat(enrolments.in(session, EnrolmentState.ADMITTED)).hasSize(20);
        var waiting = enrolments.in(session, EnrolmentState.WAITING);
        assertThat(waiting).hasSize(80).extracting(Enrolment::rank).doesNotHaveDuplicates();
        assertThat(sessions.find(session).orElseThrow().taken()).isEqualTo(20);
        assertThatThrownBy(() -> sql.sql("update training.session set taken = taken + 1 where id = :id").param("id", session).update()).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(enrol.withdraw(session, enrolments.in(session, EnrolmentState.ADMITTED).getFirst().business(), Actor.SYSTEM)).isTrue();
        assertThat(stateOf(session, waiting.getFirst().business())).isEqualTo(EnrolmentState.ADMITTED);
        assertThat(stateOf(session, waiting.get(1).business())).isEqualTo(EnrolmentState.WAITING);
        assertThat(messages(session, waiting.getFirst().business(), "training.text-admitted")).isEqualTo(1);
    }

    private int messages(UUID session, UUID business, String text) {
        return sql.sql("select count(*) from outbox.message where cause = :cause").param("cause", text + "/" + session + "/" + business).query(Integer.class).single();
    }

    @Test void a_trainer_is_never_in_two_places_and_the_officer_reads_who_is_taken_when() {
        open("Budi", 40, 5);
        var clash = schedule.plan(course(), form(trainer("Budi"), 41, 5), RINA);
        assertThat(clash).isInstanceOfSatisfying(ScheduleSession.Outcome.Taken.class, taken -> {
            assertThat(taken.clash().ofTrainer()).isTrue();
            assertThat(taken.clash().name()).isEqualTo("Budi");
            assertThat(taken.clash().from().atZone(OfficeTime.ZONE).toLocalDate()).isEqualTo(OfficeTime.today(clock).plusDays(41));
        });
        assertThat(schedule.plan(course(), form(trainer("Budi"), 42, 5), RINA)).isInstanceOf(ScheduleSession.Outcome.Done.class);
        assertThatThrownBy(() -> sql.sql("insert into training.meeting (session, position, during, trainer) select session, 99, during, trainer from training.meeting where trainer = :t limit 1")
                .param("t", trainer("Budi")).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("trainer_in_one_place");
    }

    @Test void when_applying_is_over_those_with_the_obstacle_get_the_seats_and_a_reminder_comes_once() {
        var session = open("Sari", 50, 2);
        var businesses = Owners.of(registry, 300, 4);
        Owners.haveObstacle(sql, businesses.subList(2, 4), "MARKETING");
        businesses.forEach(business -> enrol.enrol(session, business, Way.OFFICER, RINA.actor()));
        sql.sql("update training.session set closes_on = :past where id = :id").param("past", OfficeTime.today(clock).minusDays(1)).param("id", session).update();
        day.run();
        assertThat(businesses).extracting(business -> stateOf(session, business))
                .containsExactly(EnrolmentState.WAITING, EnrolmentState.WAITING, EnrolmentState.ADMITTED, EnrolmentState.ADMITTED);
        assertThat(enrolments.lines(session, RINA)).extracting(line -> line.reasons().get(1)).containsExactly("OBSTACLE_HAS:", "OBSTACLE_HAS:", "OBSTACLE_NONE:", "OBSTACLE_NONE:");
        sql.sql("update training.meeting set during = tstzrange(now() + position * interval '1 day', now() + position * interval '1 day' + interval '1 hour') where session = :id").param("id", session).update();
        day.run();
        day.run();
        assertThat(businesses).extracting(business -> messages(session, business, "training.text-reminded")).containsExactly(0, 0, 1, 1);
    }

    @Test void a_workbook_brings_in_those_whom_the_register_knows_and_says_of_each_other_row_why_not() {
        var session = open("Rudi", 60, 10);
        var business = Owners.of(registry, 400, 1).getFirst();
        var csv = "No,NIK,Nama,Kendala\n1," + Owners.nik(400) + ",Pemilik,modal dan kemasan\n2,1310990103859999,Orang Lain,modal\n3,131099010385999,Kurang Satu,\n4," + Owners.nik(400) + ",Pemilik,Permodalan\n";
        var outcome = workbook.enrol(session, "peserta.csv", csv.getBytes(StandardCharsets.UTF_8), RINA, Locale.of("id"));
        assertThat(((EnrolWorkbook.Outcome.Read) outcome).rows()).extracting(WorkbookRow::key)
                .containsExactly("training.row.APPLIED", "training.row.unknown", "training.row.nik", "training.row.already");
        assertThat(stateOf(session, business)).isEqualTo(EnrolmentState.APPLIED);
        assertThat(sql.sql("select kind from registry.obstacle where business = :b order by 1").param("b", business).query(String.class).list()).containsExactly("CAPITAL", "PACKAGING");
        assertThat(messages(session, business, "training.text-applied")).as("applying is confirmed").isEqualTo(1);
    }

    @Test void an_officer_of_a_nagari_sees_and_brings_in_only_those_who_live_there() {
        var session = open("Yanti", 90, 10);
        var businesses = Owners.of(registry, 420, 3);
        Owners.haveObstacle(sql, businesses, "MARKETING");
        enrol.enrol(session, businesses.getFirst(), Way.OFFICER, RINA);
        var theirs = new Officer(UUID.randomUUID(), "Desi", Role.NAGARI_OFFICER, new RegionCode(Owners.SITIUNG));
        var elsewhere = new Officer(UUID.randomUUID(), "Budi", Role.NAGARI_OFFICER, TestUsers.NAGARI);

        assertThat(enrolments.lines(session, elsewhere)).isEmpty();
        assertThat(candidates.candidates(session, "Keripik", "", false, 100, clock.instant(), elsewhere)).noneMatch(candidate -> businesses.contains(candidate.business()));
        assertThat(demand.byLine("", elsewhere)).noneMatch(count -> count.place().startsWith("keripik 42"));
        assertThat(enrol.enrol(session, businesses.get(1), Way.OFFICER, elsewhere)).isInstanceOf(Enrol.Outcome.NoSuchBusiness.class);
        assertThat(enrol.withdraw(session, businesses.getFirst(), elsewhere)).isFalse();
        var csv = ("NIK,Nama\n" + Owners.nik(421) + ",Pemilik\n").getBytes(StandardCharsets.UTF_8);
        assertThat(((EnrolWorkbook.Outcome.Read) workbook.enrol(session, "a.csv", csv, elsewhere, Locale.of("id"))).rows()).extracting(WorkbookRow::key).containsExactly("training.row.unknown");

        assertThat(enrolments.lines(session, theirs)).hasSize(1);
        assertThat(candidates.candidates(session, "Keripik 42", "", false, 100, clock.instant(), theirs)).extracting(Candidate::business).containsAll(businesses);
        assertThat(enrol.enrol(session, businesses.get(1), Way.OFFICER, theirs)).isInstanceOf(Enrol.Outcome.In.class);
        assertThat(enrol.withdraw(session, businesses.getFirst(), theirs)).isTrue();
        assertThat(enrol.invite(session, businesses, theirs)).as("messages are the office's").isZero();
        assertThat(enrol.enrol(session, businesses.get(2), Way.OFFICER, new Officer(UUID.randomUUID(), "Hendra", Role.AUDITOR, null))).isInstanceOf(Enrol.Outcome.NoSuchBusiness.class);
    }

    @Test void an_owner_says_by_telephone_what_keeps_the_business_from_growing_and_each_thing_stands_once() {
        var business = Owners.of(registry, 430, 1).getFirst();
        assertThat(ask.ask(Owners.SITIUNG, "keripik 430", RINA)).isEqualTo(1);
        assertThat(ask.ask(Owners.SITIUNG, "keripik 430", RINA)).as("asked already").isZero();
        assertThat(sql.sql("select count(*) from outbox.message where cause like 'training.text-asked/' || :b || '/%'").param("b", business.toString()).query(Integer.class).single()).isEqualTo(1);
        var token = tickets.obstacles(business);
        assertThat(ask.answer(token, Set.of(), "")).isFalse();
        assertThat(ask.answer(token, Set.of(ObstacleKind.DIGITAL, ObstacleKind.PACKAGING), "Belum bisa memotret")).isTrue();
        assertThat(ask.answer(token, Set.of(ObstacleKind.DIGITAL, ObstacleKind.MANAGEMENT), "")).isTrue();
        assertThat(sql.sql("select kind || ':' || noted_by_name from registry.obstacle where business = :b order by 1").param("b", business).query(String.class).list())
                .containsExactly("DIGITAL:Pemilik usaha", "MANAGEMENT:Pemilik usaha", "PACKAGING:Pemilik usaha");
        assertThat(demand.needs(Owners.SITIUNG, "keripik 430", RINA)).extracting(DemandView.Need::kind).contains(ObstacleKind.DIGITAL, ObstacleKind.PACKAGING, ObstacleKind.MANAGEMENT);
        assertThat(ask.answer("0".repeat(32), Set.of(ObstacleKind.DIGITAL), "")).isFalse();
    }

    @Test void the_calendar_is_behind_an_address_nobody_can_guess_and_tells_of_every_meeting() {
        open("Tuti", 70, 5);
        var feed = new String(calendar.feed(tickets.calendar(inOrder.feedSerial())).getBody(), StandardCharsets.UTF_8);
        assertThat(feed).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Pemasaran digital (1/2)", "Pelatih: Tuti", "STATUS:CONFIRMED");
        assertThatThrownBy(() -> calendar.feed("0".repeat(32))).hasMessageContaining("404");
    }

    @Test void whoever_is_cancelled_on_is_told_and_a_session_cannot_be_planned_for_yesterday() {
        var session = open("Wati", 80, 5);
        var business = Owners.of(registry, 410, 1).getFirst();
        enrol.enrol(session, business, Way.OFFICER, RINA.actor());
        assertThat(schedule.cancel(session, " ", RINA)).isFalse();
        assertThat(schedule.cancel(session, "Pelatih sakit", RINA)).isTrue();
        assertThat(messages(session, business, "training.text-cancelled")).isEqualTo(1);
        assertThat(enrol.enrol(session, business, Way.OFFICER, RINA.actor())).isInstanceOf(Enrol.Outcome.Closed.class);
        assertThat(schedule.plan(course(), form(trainer("Wati"), -1, 5), RINA)).isInstanceOfSatisfying(ScheduleSession.Outcome.Rejected.class,
                rejected -> assertThat(rejected.problems()).containsKey("firstDay"));
    }
}
