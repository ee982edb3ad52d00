package id.lapau.outbox;

import id.lapau.outbox.MessageBook.Letter;
import id.lapau.outbox.Recipient.Email;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Speaks SMTP with the office's mail server. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailServer {

    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What the server said of one message. */
    sealed interface Answer {
        record Accepted() implements Answer {}

        /** Surely not taken; later it may be. */
        record NotNow() implements Answer {}

        /** Surely not taken, and never for this address. */
        record Never() implements Answer {}

        /** The line broke before the answer. */
        record Unsure() implements Answer {}

        /** Another sender has taken it over. */
        record Lost() implements Answer {}
    }

    Duration claim() {
        return settings.claim();
    }

    boolean configured() {
        return settings.configured();
    }

    /** An open line to the server. */
    final class Line implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Line(Session session) throws MessagingException {
            this.session = session;
            transport = session.getTransport(settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp");
            transport.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(), settings.user().isEmpty() ? null : settings.password());
        }

        /** @param handed asked just before the last line goes out; false stops the message there */
        Answer send(Letter letter, BooleanSupplier handed) {
            var mail = new OnceMail(session, letter.id(), handed);
            try {
                if (!transport.isConnected()) return new Answer.NotNow();
                write(mail, letter);
                transport.sendMessage(mail, new Address[] {new InternetAddress(((Email) letter.to().address()).mail().address())});
                return new Answer.Accepted();
            } catch (MessagingException | UnsupportedEncodingException refused) {
                return answer(mail, refused);
            }
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        private void write(OnceMail mail, Letter letter) throws MessagingException, UnsupportedEncodingException {
            mail.setFrom(new InternetAddress(settings.from()));
            mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(((Email) letter.to().address()).mail().address(), letter.to().name(), "UTF-8"));
            mail.setSubject(letter.text().title().replaceAll("\\s+", " "), "UTF-8");
            mail.setText(letter.text().body(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.saveChanges();
        }

        @Override public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // it was open no longer
            }
        }
    }

    /** @throws MessagingException when the server cannot be reached or does not let us in */
    Line open() throws MessagingException {
        return new Line(Session.getInstance(properties()));
    }

    private static Answer answer(OnceMail mail, Exception refused) {
        if (mail.lost()) return new Answer.Lost();
        int code = code(refused);
        if (code >= 500) return new Answer.Never();
        if (code >= 400 || !mail.handed()) return new Answer.NotNow();
        return new Answer.Unsure();
    }

    /** The reply code of the server; 0 when there was none. */
    private static int code(Exception refused) {
        for (Exception e = refused; e instanceof MessagingException; e = ((MessagingException) e).getNextException()) {
            if (e instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (e instanceof SMTPSendFailedException send && send.getNextException() == null) return send.getReturnCode();
        }
        return refused instanceof SendFailedException || refused instanceof UnsupportedEncodingException ? 550 : 0;
    }

    private Properties properties() {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var prefix = "mail." + protocol + ".";
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.put(prefix + wait, PATIENCE_MILLIS);
            properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() != MailSettings.Security.NONE));
        return properties;
    }
}
