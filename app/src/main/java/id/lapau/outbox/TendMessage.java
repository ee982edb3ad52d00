package id.lapau.outbox;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.outbox.MessageBook.Letter;
import id.lapau.outbox.Recipient.Phone;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does with one message. */
@Component
class TendMessage {

    private final MessageBook book;
    private final Audit audit;
    private final Clock clock;

    TendMessage(MessageBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** What may be asked for, and the state that comes of it. */
    enum Step {
        /** Reached its recipient on another way, or was found to have arrived. */
        MARK_SENT(MessageState.SENT, "terkirim"),
        /** A WhatsApp mark made too early, or a cancelling, is taken back. */
        TAKE_BACK(MessageState.WAITING, "kembalikan"),
        RESEND(MessageState.WAITING, "lagi"),
        CANCEL(MessageState.CANCELLED, "batal");

        final MessageState to;
        private final String path;

        Step(MessageState to, String path) {
            this.to = to;
            this.path = path;
        }

        /** The step that a page asks for by this last part of its address. */
        static Step at(String path) {
            return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst().orElseThrow();
        }

        MessageViews.Step shown() {
            return new MessageViews.Step(path, "outbox.step." + name());
        }

        /** Whether it makes sense for such a message: an e-mail that is out cannot be taken back. */
        boolean fits(Channel channel, MessageState from) {
            if (!from.mayBecome(to) || from == MessageState.SENDING) return false;
            return switch (this) {
                case TAKE_BACK -> from == MessageState.CANCELLED || from == MessageState.SENT && channel == Channel.WHATSAPP;
                case RESEND -> from == MessageState.FAILED;
                case MARK_SENT -> from == MessageState.FAILED || channel == Channel.WHATSAPP;
                case CANCEL -> true;
            };
        }
    }

    sealed interface Outcome {
        record Done(MessageState now) implements Outcome {}

        /** The message is in another state by now. */
        record TooLate() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Missing() implements Outcome {}

        /** Where the officer's WhatsApp opens with the text written; the message counts as sent. */
        record Opened(URI whatsApp) implements Outcome {}
    }

    @Transactional
    Outcome take(UUID id, Step step, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        var letter = book.locked(id).orElse(null);
        if (letter == null) return new Outcome.Missing();
        if (!step.fits(letter.channel(), letter.state()) || letter.secret() && step.to == MessageState.WAITING) return new Outcome.TooLate();
        move(letter, step.to, by.actor());
        return new Outcome.Done(step.to);
    }

    /** One tap: the message counts as sent, and the officer's own WhatsApp opens with it. Opened again it only opens. */
    @Transactional
    Outcome openWhatsApp(UUID id, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        var letter = book.locked(id).orElse(null);
        if (letter == null) return new Outcome.Missing();
        if (!(letter.to().address() instanceof Phone(var number)) || letter.channel() != Channel.WHATSAPP || letter.state() == MessageState.CANCELLED) return new Outcome.TooLate();
        if (letter.secret() && (letter.until() == null || letter.until().isBefore(clock.instant()))) return new Outcome.TooLate();
        if (letter.state() != MessageState.SENT) move(letter, MessageState.SENT, by.actor());
        return new Outcome.Opened(URI.create("https://wa.me/" + number.international() + "?text="
                + URLEncoder.encode(letter.text().body(), StandardCharsets.UTF_8).replace("+", "%20")));
    }

    private void move(Letter letter, MessageState to, Actor by) {
        var now = clock.instant();
        book.move(letter.id(), letter.state(), to, null, next(letter, to, now), by, now);
        audit.record(by, "MESSAGE_MOVED", new Audit.Subject("message", letter.id().toString()), Map.of("state", letter.state()), Map.of("state", to), null);
    }

    private static @Nullable Instant next(Letter letter, MessageState to, Instant now) {
        return to == MessageState.WAITING && letter.channel() == Channel.EMAIL ? now : null;
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.MESSAGES) && by.area().isEmpty();
    }
}
