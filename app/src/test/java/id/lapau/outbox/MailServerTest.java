package id.lapau.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.lapau.kernel.EmailAddress;
import id.lapau.outbox.MailServer.Answer;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter as a real mailbox shows it. */
class MailServerTest {

    @RegisterExtension static final GreenMailExtension MAILBOX = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static MailServer server(String password) {
        return new MailServer(new MailSettings("localhost", MAILBOX.getSmtp().getPort(), "kantor", password, "kantor@contoh.id", MailSettings.Security.NONE, Duration.ofMinutes(10)), Clock.systemUTC());
    }

    private static MessageBook.Letter letter() {
        return new MessageBook.Letter(UUID.fromString("0198c0de-0000-7000-8000-00000000beef"), Channel.EMAIL, MessageState.SENDING, 1,
                new Recipient("Upik Mariani", new Recipient.Email(new EmailAddress("upik@contoh.id"))), new MessageText("Usaha Anda diusulkan – kabar", "Yth. Upik,\n.\ntitik di awal baris tetap utuh."), null, null);
    }

    @Test void a_letter_arrives_with_its_words_its_sender_and_a_lasting_identity() throws Exception {
        MAILBOX.setUser("kantor@contoh.id", "kantor", "rahasia");
        try (var line = server("rahasia").open()) {
            assertThat(line.send(letter(), () -> true)).isEqualTo(new Answer.Accepted());
        }
        var received = MAILBOX.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Usaha Anda diusulkan – kabar");
        assertThat(received.getFrom()[0]).hasToString("kantor@contoh.id");
        assertThat(received.getHeader("Message-ID")).containsExactly("<0198c0de-0000-7000-8000-00000000beef@lapau>");
        assertThat(received.getContent().toString().replace("\r\n", "\n")).startsWith("Yth. Upik,\n.\ntitik di awal baris tetap utuh.");
    }

    @Test void a_letter_that_another_sender_took_over_stops_before_its_last_line() throws Exception {
        MAILBOX.setUser("kantor@contoh.id", "kantor", "rahasia");
        try (var line = server("rahasia").open()) {
            assertThat(line.send(letter(), () -> false)).isEqualTo(new Answer.Lost());
        }
        assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }

    @Test void a_wrong_password_sends_nothing() {
        MAILBOX.setUser("kantor@contoh.id", "kantor", "rahasia");
        assertThatThrownBy(() -> server("salah").open()).isInstanceOf(MessagingException.class);
    }
}
