package id.lapau.outbox;

import id.lapau.outbox.MailServer.Answer;
import id.lapau.outbox.MessageBook.Letter;
import id.lapau.platform.jobs.Recurring;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends waiting e-mails. Any number of instances may do so at once: each message belongs to one of them at a time. */
@Component
class MailSender implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int AT_A_TIME = 20;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final MailServer server;
    private final MessageBook book;
    private final Clock clock;
    private volatile boolean reachable = true;

    MailSender(MailServer server, MessageBook book, Clock clock) {
        this.server = server;
        this.book = book;
        this.clock = clock;
    }

    @Override public String name() {
        return "outbox-mail";
    }

    @Override public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override public void run() {
        book.recover(clock.instant());
        if (server.configured()) sendAll();
    }

    /** Sends until nothing is due. */
    void sendAll() {
        try (var line = server.open()) {
            reachable = true;
            while (send(line, book.claim(AT_A_TIME, clock.instant(), clock.instant().plus(server.claim())))) LOG.debug("a handful of messages is sent");
        } catch (MessagingException closed) {
            if (reachable) LOG.warn("the mail server cannot be reached; messages wait: {}", closed.getMessage());
            reachable = false;
        }
    }

    /** False when nothing was left to do, or the line broke. */
    private boolean send(MailServer.Line line, List<Letter> letters) {
        for (var letter : letters) settle(letter, line.send(letter, () -> book.handed(letter, clock.instant())));
        return !letters.isEmpty() && line.isOpen();
    }

    private void settle(Letter letter, Answer answer) {
        var now = clock.instant();
        switch (answer) {
            case Answer.Accepted _ -> book.settled(letter, MessageState.SENT, null, null, now);
            case Answer.NotNow _ -> book.settled(letter, MessageState.FAILED, Problem.UNREACHABLE,
                    letter.attempts() < ATTEMPTS ? now.plus(wait(letter.attempts())) : null, now);
            case Answer.Never _ -> book.settled(letter, MessageState.FAILED, Problem.REFUSED, null, now);
            case Answer.Unsure _ -> book.settled(letter, MessageState.FAILED, Problem.UNSURE, null, now);
            case Answer.Lost _ -> LOG.info("message {} was taken over by another sender", letter.id());
        }
    }

    /** One minute, then twice as long each time. */
    static Duration wait(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << (attempts - 1));
    }
}
