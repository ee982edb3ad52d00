package id.lapau.outbox;

import id.lapau.platform.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Puts dots in the place of one-time codes and the like whose time is over, in messages and in files that were handed over. */
@Component
class ForgetSecrets implements Recurring {

    private final MessageBook book;
    private final GatewayFiles files;
    private final Clock clock;

    ForgetSecrets(MessageBook book, GatewayFiles files, Clock clock) {
        this.book = book;
        this.files = files;
        this.clock = clock;
    }

    @Override public String name() {
        return "outbox-secrets";
    }

    @Override public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override public void run() {
        book.forgetOver(clock.instant());
        files.forgetOver(clock.instant());
    }
}
