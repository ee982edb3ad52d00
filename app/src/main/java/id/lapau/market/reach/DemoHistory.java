package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More than a year of orders that were received and questions that were answered, beside those few that the demonstration of trade leaves in each state. */
@Component
@Order(95)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoHistory implements ApplicationRunner {

    private final DemoHistoryBook book;
    private final Clock clock;

    DemoHistory(DemoHistoryBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (book.any()) return;
        var today = OfficeTime.today(clock);
        book.orders(today);
        book.enquiries(today);
    }
}
