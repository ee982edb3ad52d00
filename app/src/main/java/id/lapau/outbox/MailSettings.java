package id.lapau.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's mail server.
 *
 * @param host     LAPAU_SMTP_HOST; empty when there is none, and then e-mails wait
 * @param port     LAPAU_SMTP_PORT
 * @param user     LAPAU_SMTP_USER; empty for a server that asks for no name
 * @param password LAPAU_SMTP_PASSWORD
 * @param from     LAPAU_SMTP_FROM, the address that recipients see and answer to
 * @param security LAPAU_SMTP_SECURITY: how the way to the server is closed to others
 * @param claim    LAPAU_SMTP_CLAIM: how long the messages of a sender stay its own when nothing is heard of it; longer than the
 *                 server may take for twenty messages
 */
@ConfigurationProperties("lapau.smtp")
record MailSettings(@DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("") String user, @DefaultValue("") String password,
        @DefaultValue("lapau@localhost") String from, @DefaultValue("STARTTLS") Security security,
        @DefaultValue("10m") Duration claim) {

    /** NONE is for a relay on the same machine. */
    enum Security { STARTTLS, TLS, NONE }

    boolean configured() {
        return !host.isBlank();
    }

    @Override public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
