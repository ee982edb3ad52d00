package id.lapau.outbox;

import id.lapau.kernel.Actor;
import id.lapau.wording.Wording;
import id.lapau.wording.Wordings;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the text as it counts now and stores it sealed. */
@Component
class StoredOutbox implements Outbox {

    private static final String DOTS = "••••••";

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
        return book.add(message, wording.version(), new MessageText(text.title(), text.body()), kept(message, wording), Actor.SYSTEM, clock.instant())
                .<Posted>map(Posted.Written::new).orElseGet(Posted.Already::new);
    }

    /** The text as it is kept when its secret is over; null when it has none. */
    private static @Nullable MessageText kept(Message message, Wording wording) {
        if (message.secret() == null) return null;
        var values = new HashMap<>(message.values());
        values.put(message.secret().gap(), DOTS);
        var text = wording.filled(values);
        return new MessageText(text.title(), text.body());
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String cause) {
        book.forget(cause, clock.instant());
    }
}
