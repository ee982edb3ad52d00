package id.lapau.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class FirstRunBrowserTest {

    @LocalServerPort int port;
    @Autowired DemoUsers demoUsers;
    @Autowired FirstRun firstRun;
    @Autowired SetupCode code;
    @Autowired JdbcClient db;

    @BeforeEach void nobodyLivesHere() {
        db.sql("delete from identity.app_user").update();
    }

    @AfterEach void moveBackIn() {
        db.sql("delete from identity.app_user").update();
        TestUsers.ensure(demoUsers);
    }

    @Test void who_reads_the_terminal_becomes_the_admin_and_the_page_closes_behind_them() {
        try (var browser = Browser.on(port)) {
            browser.page().navigate(browser.origin() + "/");
            assertThat(browser.page().url()).endsWith("/awal");
            browser.check();
            browser.screenshot("first-run");
            fill(browser, "abcd-efgh-jkmn-pqrs", "nagari di tapi batang", "nagari di tapi batang");
            assertThat(browser.page().textContent(".lp-errors")).contains("Kode pemasangan tidak cocok");
            assertThat(db.sql("select count(*) from identity.app_user").query(Integer.class).single()).isZero();
            fill(browser, code.shown().toUpperCase().replace("-", " "), "pendek", "lain");
            assertThat(browser.page().textContent(".lp-errors")).contains("terlalu pendek", "tidak sama");
            browser.check();
            fill(browser, code.shown(), "nagari di tapi batang", "nagari di tapi batang");
            assertThat(browser.page().textContent("h1")).contains("Ibu Kepala Dinas");
            browser.page().navigate(browser.origin() + "/awal");
            assertThat(browser.page().url()).doesNotContain("/awal");
        }
    }

    @Test void guessing_the_code_is_slowed_down_for_whoever_guesses_and_for_nobody_else() {
        for (int i = 0; i < 5; i++) assertThat(problem(setUp("admin", "abcd-efgh-jkmn-pqrs", "203.0.113.7"))).contains("identity.problem.setupCode");
        assertThat(problem(setUp("admin", code.shown(), "203.0.113.7"))).contains("identity.problem.tooOften");
        assertThat(setUp("admin", code.shown(), "203.0.113.8")).isInstanceOf(UserChange.Changed.class);
    }

    private UserChange setUp(String username, String code, String address) {
        var password = "kata sandi panjang";
        return firstRun.createAdmin(new FirstAdmin(new NewUser(username, "Admin", Role.ADMIN, null), password, password, code), address);
    }

    private static Optional<String> problem(UserChange outcome) {
        return outcome instanceof UserChange.Rejected(var problems) ? Optional.ofNullable(problems.get("code")) : Optional.empty();
    }

    @Test void of_many_who_try_at_once_one_becomes_admin() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tries = pool.invokeAll(IntStream.range(0, 6).<Callable<UserChange>>mapToObj(i ->
                    () -> setUp("admin" + i, code.shown(), "203.0.113." + (20 + i))).toList());
            long created = 0;
            for (var each : tries) created += each.get() instanceof UserChange.Changed ? 1 : 0;
            assertThat(created).isEqualTo(1);
        }
        assertThat(db.sql("select count(*) from identity.app_user").query(Integer.class).single()).isEqualTo(1);
    }

    private static void fill(Browser browser, String code, String password, String repeated) {
        browser.page().fill("#code", code);
        browser.page().fill("#displayName", "Ibu Kepala Dinas");
        browser.page().fill("#wanted", password);
        browser.page().fill("#repeated", repeated);
        browser.page().click("main form button");
    }
}
