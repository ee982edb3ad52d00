package id.lapau.training.growth;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.jobs.Recurring;
import id.lapau.registry.BusinessId;
import id.lapau.registry.BusinessesMeasured;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the steps of businesses from their snapshots: of those measured at once, of all once a day, when a law may have changed. */
@Component
class Climb implements Recurring {

    private final MoveBook book;
    private final Clock clock;

    Climb(MoveBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void measured(BusinessesMeasured event) {
        draw(event.businesses().stream().map(BusinessId::value).toList());
    }

    @Override public String name() {
        return "growth-climb";
    }

    @Override public Duration every() {
        return Duration.ofDays(1);
    }

    @Override @Transactional
    public void run() {
        draw(List.of());
    }

    private void draw(Collection<UUID> businesses) {
        var today = OfficeTime.today(clock);
        book.replace(businesses, book.stands(businesses).entrySet().stream().collect(Collectors.toMap(of -> of.getKey(), of -> Ladder.moves(of.getValue(), today))));
    }
}
