package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final AtomicInteger worked = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>(value -> value < 100, now::get);

    private int ask(String question) {
        return remembered.of(question, worked::incrementAndGet);
    }

    @Test
    void it_is_worked_out_once_in_ten_seconds_also_where_the_clock_of_the_machine_runs_over() {
        assertThat(ask("kopi")).isOne();
        now.addAndGet(9_999_999_999L);
        assertThat(ask("kopi")).isOne();
        now.addAndGet(2);
        assertThat(ask("kopi")).isEqualTo(2);
        assertThat(ask("teh")).isEqualTo(3);
    }

    @Test
    void who_asks_while_it_is_worked_out_anew_is_told_what_was_known() throws InterruptedException {
        ask("kopi");
        now.addAndGet(11_000_000_000L);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var renewing = new Thread(() -> remembered.of("kopi", () -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 7;
        }));
        renewing.start();
        begun.await();
        assertThat(ask("kopi")).isOne();
        goOn.countDown();
        renewing.join();
        assertThat(ask("kopi")).isEqualTo(7);
    }

    @Test
    void what_was_begun_before_everything_was_forgotten_is_not_remembered() {
        remembered.of("kopi", () -> {
            remembered.forget();
            return 5;
        });
        assertThat(ask("kopi")).isOne();
    }

    @Test
    void what_is_not_worth_it_or_failed_is_worked_out_each_time() {
        remembered.of("kopi", () -> 100);
        assertThat(ask("kopi")).isOne();
        now.addAndGet(11_000_000_000L);
        assertThatThrownBy(() -> remembered.of("kopi", () -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(ask("kopi")).isEqualTo(2);
    }

    @Test
    void the_three_hundred_latest_are_remembered() {
        for (int n = 0; n < 301; n++) remembered.of("q" + n, () -> 1);
        assertThat(ask("q1")).isOne();
        assertThat(worked).hasValue(0);
        assertThat(ask("q0")).isOne();
        assertThat(worked).hasValue(1);
    }
}
