package id.lapau.market.trade;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one thing an officer sets at a buyer's order: that the owner was called about it. */
@Component
class Calls {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final CallBook book;
    private final Audit audit;
    private final Clock clock;

    Calls(CallBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it was noted: not without a note, and only by whoever keeps the registry of the whole regency. */
    @Transactional
    boolean note(UUID order, String note, Officer by) {
        var text = note.strip();
        if (!by.may(Permission.REGISTRY) || by.area().isPresent() || text.length() < SHORTEST || text.length() > LONGEST) return false;
        book.add(order, text, by.actor(), clock.instant());
        audit.record(by.actor(), "CUSTOMER_ORDER_CALLED", new Audit.Subject("customer-order", order.toString()), null, Map.of("note", text), null);
        return true;
    }

    List<CallBook.Call> of(UUID order) {
        return book.of(order);
    }
}
