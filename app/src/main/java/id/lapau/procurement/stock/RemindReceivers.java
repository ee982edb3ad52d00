package id.lapau.procurement.stock;

import id.lapau.platform.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who have not said whether their goods arrived: two days after these left, and every two days, three times. */
@Component
class RemindReceivers implements Recurring {

    private static final Duration BETWEEN = Duration.ofDays(2);
    private static final int MOST = 3;

    private final DistributionBook book;
    private final TellReceiver tell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindReceivers(DistributionBook book, TellReceiver tell, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.tell = tell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override public String name() {
        return "stock-reminders";
    }

    @Override public Duration every() {
        return Duration.ofHours(1);
    }

    @Override public void run() {
        book.unreceived(clock.instant().minus(BETWEEN)).forEach(this::remind);
    }

    private void remind(UUID id) {
        transaction.executeWithoutResult(_ -> book.find(id).ifPresent(sent -> {
            long times = Duration.between(Objects.requireNonNull(sent.sentAt()), clock.instant()).dividedBy(BETWEEN);
            if (times <= MOST) tell.remind(sent, (int) times);
        }));
    }
}
