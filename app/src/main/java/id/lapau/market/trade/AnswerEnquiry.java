package id.lapau.market.trade;

import id.lapau.audit.Audit;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner answers a question, closes it, calls it a nuisance, or takes that back. */
@Component
class AnswerEnquiry {

    private static final int LONGEST = 2000;

    private final EnquiryBook book;
    private final Counter counter;
    private final TellTrade tell;
    private final OwnerBusinesses businesses;
    private final Audit audit;
    private final Clock clock;

    AnswerEnquiry(EnquiryBook book, Counter counter, TellTrade tell, OwnerBusinesses businesses, Audit audit, Clock clock) {
        this.book = book;
        this.counter = counter;
        this.tell = tell;
        this.businesses = businesses;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Not from the state in which it is. */
        record NotNow() implements Outcome {}

        /** No such question, or to somebody else's shop. */
        record Unknown() implements Outcome {}

        /** Nothing was written, or too much. */
        record NoAnswer() implements Outcome {}
    }

    @Transactional
    Outcome answer(UUID id, String answer, Owner by) {
        var text = answer.strip();
        return text.isEmpty() || text.length() > LONGEST ? new Outcome.NoAnswer() : become(id, EnquiryState.ANSWERED, text, by);
    }

    @Transactional
    Outcome become(UUID id, EnquiryState next, Owner by) {
        return next == EnquiryState.ANSWERED ? new Outcome.NoAnswer() : become(id, next, "", by);
    }

    private Outcome become(UUID id, EnquiryState next, String answer, Owner by) {
        var enquiry = book.locked(id).orElse(null);
        if (enquiry == null) return new Outcome.Unknown();
        var shop = counter.shop(enquiry.shop());
        if (!businesses.owns(by, shop.business())) return new Outcome.Unknown();
        if (!enquiry.state().mayBecome(next)) return new Outcome.NotNow();
        book.move(id, next, answer, clock.instant());
        if (next == EnquiryState.ANSWERED) tell.answered(book.find(id).orElseThrow(), shop);
        audit.record(by.actor(), "ENQUIRY_" + next, new Audit.Subject("enquiry", id.toString()), Map.of("state", enquiry.state()), Map.of("state", next), null);
        return new Outcome.Done();
    }
}
