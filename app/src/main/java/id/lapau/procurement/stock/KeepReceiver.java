package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes down who receives goods for others. */
@Component
class KeepReceiver {

    private final ReceiverBook book;
    private final Audit audit;
    private final Clock clock;

    KeepReceiver(ReceiverBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Kept(UUID receiver) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome add(ReceiverForm form, Officer by) {
        if (!StockKeeping.allowed(by)) return new Outcome.NotAllowed();
        var problems = form.problems();
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var added = book.add(form, clock.instant());
        if (added.isEmpty()) return new Outcome.Rejected(Map.of("name", "stock.problem.receiver-there"));
        noted("RECEIVER_ADDED", added.get(), Map.of("name", form.name(), "kind", form.kind()), by);
        return new Outcome.Kept(added.get());
    }

    private void noted(String action, UUID receiver, Object after, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("receiver", receiver.toString()), null, after, null);
    }

    /** It can no longer be chosen; what it received stays known. */
    @Transactional
    Answered goes(UUID receiver, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (!book.goes(receiver, clock.instant())) return Answered.NOT_NOW;
        noted("RECEIVER_GONE", receiver, Map.of(), by);
        return Answered.DONE;
    }
}
