package id.lapau.training.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.registry.Registry;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import id.lapau.training.course.Enrolment.Way;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attendance where there is no signal: kept on the phone, sent later, counted once though the first sending is cut off. */
@LapauTest
class KeptAttendanceBrowserTest {

    private static final Officer RINA = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);

    @LocalServerPort int port;
    @Autowired DemoUsers users;
    @Autowired KeepCourse keep;
    @Autowired KeepResources resources;
    @Autowired ScheduleSession schedule;
    @Autowired SessionBook sessions;
    @Autowired Enrol enrol;
    @Autowired EnrolmentBook enrolments;
    @Autowired Registry registry;
    @Autowired Tickets tickets;
    @Autowired Vault vault;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;

    private UUID session;
    private List<UUID> businesses;

    @BeforeEach void aSessionIsNow() {
        TestUsers.ensure(users);
        var course = ((KeepCourse.Outcome.Kept) keep.write(new CourseForm("Foto produk", "Memotret produk", List.of(), "", List.of(), List.of(), "60", "", 0), RINA)).course();
        resources.addTrainer("Pelatih " + course, "", RINA);
        var trainer = sql.sql("select id from training.trainer where name = :name").param("name", "Pelatih " + course).query(UUID.class).single();
        var first = OfficeTime.today(clock).plusDays(10);
        session = ((ScheduleSession.Outcome.Done) schedule.plan(course, new SessionForm(trainer, null, "https://rapat.contoh.id/a", first, "1", "09:00", "12:00", first.minusDays(1), "5", "", "", 0), RINA)).session();
        schedule.open(session, RINA);
        schedule.seat(session, Actor.SYSTEM);
        businesses = Owners.of(registry, 640, 3);
        businesses.forEach(business -> enrol.enrol(session, business, Way.OFFICER, RINA));
        sql.sql("update training.meeting set during = tstzrange(now() - interval '10 minutes', now() + interval '2 hours') where session = :id").param("id", session).update();
    }

    private Enrolment enrolment(int number) {
        return enrolments.find(session, businesses.get(number)).orElseThrow();
    }

    private int present() {
        return sql.sql("select count(*) from training.attendance a join training.meeting m on m.id = a.meeting where m.session = :id").param("id", session).query(Integer.class).single();
    }

    /** The office has it, and the answer is lost. */
    private static AtomicInteger answerLost(Browser browser, String path) {
        var sent = new AtomicInteger();
        browser.context().route(path, route -> {
            if (sent.incrementAndGet() > 1) {
                route.resume();
                return;
            }
            route.fetch();
            route.abort();
        });
        return sent;
    }

    @Test void a_participant_scans_the_door_without_a_signal_and_is_counted_once() {
        var door = "/hadir/" + DoorToken.of(sessions.find(session).orElseThrow().meetings().getFirst()).signed(vault);
        try (var phone = Browser.on(port)) {
            var page = phone.visit(tickets.path(session, businesses.getFirst()));
            page.locator("#kartu-kata[data-ready=yes]").waitFor();
            phone.screenshot("training-owner-kept");
            phone.context().setOffline(true);
            page.navigate(phone.origin() + door);
            page.locator("#pintu[data-ready=yes]").waitFor();
            assertThat(page.locator("#nomor")).hasValue(enrolment(0).code());
            phone.check();
            page.click("#pintu form button");
            assertThat(page.locator("#pintu-kata")).containsText("belum terkirim");
            phone.screenshot("training-door-offline");
            page.reload();
            page.locator("#pintu[data-ready=yes]").waitFor();
            assertThat(page.locator("#pintu-kata")).containsText("1 kehadiran menunggu");
            assertThat(present()).isZero();
            var sent = answerLost(phone, "**/luring");
            phone.context().setOffline(false);
            assertThat(page.locator("#pintu-kata")).containsText("menunggu");
            page.locator("#pintu-lagi button").click();
            assertThat(page.locator("#pintu-kata")).containsText("sudah tercatat");
            assertThat(sent.get()).isGreaterThanOrEqualTo(2);
            assertThat(present()).isEqualTo(1);
        }
    }

    @Test void an_officer_marks_by_number_by_name_and_by_card_without_a_signal() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var page = browser.visit("/pelatihan/absen");
            page.locator("#absen[data-offline=ready]").waitFor();
            browser.screenshot("training-book");
            browser.context().setOffline(true);
            page.reload();
            page.locator("#absen[data-ready=yes]").waitFor();
            page.selectOption("#pertemuan", sessions.find(session).orElseThrow().meetings().getFirst().id().toString());
            assertThat(page.locator("#absen-orang > li")).hasCount(3);
            assertThat(page.locator("#absen-kata")).containsText("Tanpa sinyal");
            page.fill("#siapa", enrolment(0).code());
            page.locator("#absen-orang button").click();
            assertThat(page.locator("#absen-orang .lp-badge-wait")).hasCount(1);
            page.fill("#siapa", "nomor641");
            page.locator("#absen-orang button").click();
            assertThat(page.locator("#absen-orang .lp-badge-wait")).hasCount(2);
            page.locator("#absen-orang li:has-text('Nomor641') button").click();
            assertThat(page.locator("#absen-orang .lp-badge-wait")).hasCount(1);
            browser.check();
            browser.screenshot("training-book-offline");
            page.navigate(browser.origin() + "/pelatihan/kartu/" + tickets.token(session, businesses.get(2)));
            page.locator("#absen[data-ready=yes]").waitFor();
            assertThat(page.locator("#absen-orang > li")).hasCount(1);
            page.locator("#absen-orang button").click();
            assertThat(page.locator("#absen-kata")).containsText("2 catatan belum terkirim");
            browser.screenshot("training-card-offline");
            assertThat(present()).isZero();
            var sent = answerLost(browser, "**/pelatihan/absen/kirim");
            browser.context().setOffline(false);
            page.locator("#absen[data-waiting='2']").waitFor();
            page.locator("#absen-kirim button").click();
            page.locator("#absen[data-waiting='0']").waitFor();
            assertThat(sent.get()).isGreaterThanOrEqualTo(2);
            assertThat(present()).isEqualTo(2);
            assertThat(sql.sql("select string_agg(distinct way, ',') from training.attendance a join training.meeting m on m.id = a.meeting where m.session = :id").param("id", session)
                    .query(String.class).single()).isEqualTo("BOOK");
        }
    }
}
