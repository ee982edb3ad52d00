package id.lapau.outbox;

import id.lapau.kernel.Actor;
import id.lapau.wording.Wordings;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the text as it counts now and stores it sealed. */
@Component
class StoredOutbox implements Outbox {

    private final MessageBook book;
    private final Wordings wordings;
    private final Clock clock;

    StoredOutbox(MessageBook book, Wordings wordings, Clock clock) {
        this.book = book;
        this.wordings = wordings;
        this.clock = clock;
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public Posted send(Message message) {
        var wording = wordings.current(message.text());
        var text = wording.filled(message.values());
        return book.add(message, wording.version(), new MessageText(text.title(), text.body()), Actor.SYSTEM, clock.instant())
                .<Posted>map(Posted.Written::new).orElseGet(Posted.Already::new);
    }
}
