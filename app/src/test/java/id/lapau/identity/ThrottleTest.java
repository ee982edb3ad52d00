package id.lapau.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class ThrottleTest {

    @Autowired JdbcClient db;
    @Autowired Vault vault;

    private Instant now = Instant.parse("2020-10-22T03:00:00Z");
    private Throttle throttle;

    @BeforeEach void clear() {
        db.sql("delete from identity.sign_in_failure").update();
        throttle = new Throttle(db, vault, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    @AfterEach void leaveNothing() {
        db.sql("delete from identity.sign_in_failure").update();
    }

    @Test void four_mistakes_cost_nothing_and_each_after_the_fifth_twice_the_wait_of_the_last_up_to_an_hour() {
        for (int i = 0; i < 5; i++) assertThat(throttle.attempt("rina", "10.0.0.1")).isEmpty();
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.attempt("rina", "10.0.0." + minutes)).contains(Duration.ofMinutes(minutes));
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(throttle.attempt("rina", "10.0.0." + minutes)).isEmpty();
        }
    }

    @Test void one_address_that_tries_many_users_is_slowed_down_too() {
        for (int i = 0; i < 20; i++) assertThat(throttle.attempt("user" + i, "10.0.0.9")).isEmpty();
        assertThat(throttle.attempt("another", "10.0.0.9")).isPresent();
        assertThat(throttle.attempt("another", "10.0.0.10")).isEmpty();
    }

    @Test void a_right_password_and_a_day_of_rest_clear_the_count() {
        for (int i = 0; i < 4; i++) throttle.attempt("rina", "10.0.0.1");
        throttle.forgive("rina", "10.0.0.1");
        for (int i = 0; i < 4; i++) throttle.attempt("rina", "10.0.0.1");
        now = now.plus(Duration.ofHours(25));
        assertThat(throttle.attempt("rina", "10.0.0.1")).isEmpty();
        assertThat(throttle.waitOf("rina")).isZero();
    }

    @Test void what_was_typed_as_a_user_name_is_not_kept_readable() {
        throttle.attempt("kata-sandi-saya", "10.0.0.1");
        assertThat(db.sql("select encode(key_hash, 'escape') from identity.sign_in_failure").query(String.class).list())
                .noneMatch(key -> key.contains("kata-sandi-saya"));
    }
}
