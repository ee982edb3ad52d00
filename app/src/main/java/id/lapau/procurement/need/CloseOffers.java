package id.lapau.procurement.need;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the days for offers when their last is over at the office: nobody needs to be there. */
@Component
class CloseOffers implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final PackageBook book;
    private final Packages packages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseOffers(PackageBook book, Packages packages, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.packages = packages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override public String name() {
        return "close-offers";
    }

    @Override public Duration every() {
        return EVERY;
    }

    @Override public void run() {
        book.over(OfficeTime.today(clock)).forEach(this::close);
    }

    /** Looks again under the row's lock: an officer may have closed it, or given it more days, meanwhile. */
    private void close(UUID id) {
        transaction.executeWithoutResult(_ -> book.locked(id).filter(sheet -> sheet.state() == PackageState.OPEN && sheet.overBy(OfficeTime.today(clock)))
                .ifPresent(_ -> packages.become(id, PackageState.CLOSED, Actor.SYSTEM, "")));
    }
}
