package id.lapau.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * An e-mail that notes the moment after which the server may have it. Until the single dot that follows the text a server
 * keeps nothing (RFC 5321, 4.1.1.4), so whatever happens before that note, the message was surely not sent.
 */
final class OnceMail extends MimeMessage {

    private final UUID id;
    private final BooleanSupplier note;
    private boolean handed;
    private boolean lost;

    OnceMail(Session session, UUID id, BooleanSupplier note) {
        super(session);
        this.id = id;
        this.note = note;
    }

    boolean handed() {
        return handed;
    }

    boolean lost() {
        return lost;
    }

    /** The same at every attempt, so that a mailbox can tell a second copy. */
    @Override protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@lapau>");
    }

    @Override public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        out.flush();
        lost = !note.getAsBoolean();
        if (lost) throw new IOException("taken over by another sender");
        handed = true;
    }
}
