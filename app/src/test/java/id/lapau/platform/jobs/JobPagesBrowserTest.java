package id.lapau.platform.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.kernel.Actor;
import id.lapau.platform.jobs.JobStatus.State;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapauTest
class JobPagesBrowserTest {

    @LocalServerPort private int port;
    @Autowired private DemoUsers users;
    @Autowired private JobTable jobs;
    @Autowired private Clock clock;

    @BeforeEach void ensureUsers() {
        TestUsers.ensure(users);
    }

    /** A job that nobody runs: the test moves it. */
    private UUID job() {
        return jobs.insert("test", "", "job.running", "/profil", Actor.SYSTEM, clock.instant());
    }

    @Test void the_bar_moves_while_the_officer_watches_and_leads_on_at_the_end() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var job = job();
            var page = browser.visit("/tugas/" + job);
            jobs.running(job);
            jobs.progress(job, 1_250, 5_000, "job.running");
            assertThat(page.locator("#job-bar")).hasAttribute("value", "25");
            assertThat(page.locator("#job-count")).hasText("1.250 dari 5.000");
            browser.check();
            browser.screenshot("job");
            jobs.end(job, State.DONE, null, clock.instant());
            assertThat(page).hasURL(Pattern.compile(".*/profil"));
        }
    }

    @Test void without_scripts_the_page_asks_again_by_itself() {
        try (var browser = Browser.withoutScripts(port).loginAs("verifikator")) {
            var job = job();
            browser.page().navigate(browser.origin() + "/tugas/" + job);
            jobs.end(job, State.DONE, null, clock.instant());
            assertThat(browser.page()).hasURL(Pattern.compile(".*/profil"));
        }
    }

    @Test void a_job_that_was_refused_says_why_and_what_to_do() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var job = job();
            jobs.end(job, State.FAILED, "Daftar penduduk kosong.", clock.instant());
            var page = browser.visit("/tugas/" + job);
            assertThat(page.locator("[role=alert]")).containsText("Daftar penduduk kosong.");
        }
    }

    @Test void a_job_that_does_not_exist_is_not_found() {
        try (var browser = Browser.on(port).loginAs("verifikator")) {
            var answer = browser.page().navigate(browser.origin() + "/tugas/" + UUID.randomUUID());
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
