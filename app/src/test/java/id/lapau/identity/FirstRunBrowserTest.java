package id.lapau.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.Optional;
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
    @Autowired JdbcClient db;

    @BeforeEach void nobodyLivesHere() {
        db.sql("delete from identity.app_user").update();
    }

    @AfterEach void moveBackIn() {
        db.sql("delete from identity.app_user").update();
        TestUsers.ensure(demoUsers);
    }

    @Test void the_first_visitor_becomes_the_admin_and_the_page_closes_behind_them() {
        try (var browser = Browser.on(port)) {
            browser.page().navigate(browser.origin() + "/");
            assertThat(browser.page().url()).endsWith("/awal");
            browser.check();
            browser.screenshot("first-run");
            fill(browser, "pendek", "lain");
            assertThat(browser.page().textContent(".lp-errors")).contains("terlalu pendek", "tidak sama");
            browser.check();
            fill(browser, "nagari di tapi batang", "nagari di tapi batang");
            assertThat(browser.page().textContent("h1")).contains("Ibu Kepala Dinas");
            browser.page().navigate(browser.origin() + "/awal");
            assertThat(browser.page().url()).doesNotContain("/awal");
        }
    }

    @Test void of_many_who_try_at_once_one_becomes_admin() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tries = pool.invokeAll(IntStream.range(0, 6).<java.util.concurrent.Callable<Optional<Account>>>mapToObj(i ->
                    () -> firstRun.createAdmin(new NewUser("admin" + i, "Admin " + i, Role.ADMIN, null), "kata sandi panjang")).toList());
            long created = 0;
            for (var each : tries) created += each.get().isPresent() ? 1 : 0;
            assertThat(created).isEqualTo(1);
        }
        assertThat(db.sql("select count(*) from identity.app_user").query(Integer.class).single()).isEqualTo(1);
    }

    private static void fill(Browser browser, String password, String repeated) {
        browser.page().fill("#displayName", "Ibu Kepala Dinas");
        browser.page().fill("#wanted", password);
        browser.page().fill("#repeated", repeated);
        browser.page().click("main form button");
    }
}
