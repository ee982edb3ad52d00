package id.lapau.owner;

import id.lapau.kernel.PhoneNumber;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a telephone its one-time code. Whether the telephone is known, the answer does not tell. */
@Component
class AskCode {

    private static final int LONGEST_NAME = 100;

    private final Codes codes;
    private final AccountBook accounts;
    private final OwnerInvitations invitations;
    private final Outbox outbox;
    private final Channel channel;

    AskCode(Codes codes, AccountBook accounts, OwnerInvitations invitations, Outbox outbox, @Value("${lapau.owner.channel:SMS}") Channel channel) {
        this.codes = codes;
        this.accounts = accounts;
        this.invitations = invitations;
        this.outbox = outbox;
        this.channel = channel;
    }

    sealed interface Outcome {

        /** @param ticket goes into the form for the code */
        record Asked(UUID ticket) implements Outcome {}

        record TooOften() implements Outcome {}

        record NoName() implements Outcome {}

        /** The invitation was used, is over or never was. */
        record NoInvitation() implements Outcome {}
    }

    @Transactional
    Outcome signIn(PhoneNumber phone) {
        codes.holdPhone(phone);
        return accounts.withPhone(phone).map(account -> send(phone, true, account.name(), null)).orElseGet(() -> send(phone, false, "", null));
    }

    /** For a telephone that has an account it is the same as signing in. */
    @Transactional
    Outcome register(String name, PhoneNumber phone) {
        if (!isName(name)) return new Outcome.NoName();
        codes.holdPhone(phone);
        return send(phone, true, name.strip(), null);
    }

    static boolean isName(String typed) {
        return !typed.isBlank() && typed.strip().length() <= LONGEST_NAME;
    }

    @Transactional
    Outcome invited(String token) {
        var found = invitations.open(token);
        if (found.isEmpty()) return new Outcome.NoInvitation();
        codes.holdPhone(found.get().phone());
        return send(found.get().phone(), true, found.get().name(), found.get().id());
    }

    private Outcome send(PhoneNumber phone, boolean known, String name, @Nullable UUID invitation) {
        if (codes.tooOften(phone)) return new Outcome.TooOften();
        codes.end(phone).forEach(replaced -> outbox.forget(cause(replaced)));
        var made = codes.make(phone, known, name, invitation);
        if (known) outbox.send(new Message(cause(made.ticket()), channel, new Recipient(name, new Recipient.Phone(phone)), OwnerTexts.CODE, Map.of("kode", made.code()),
                new Message.About("", "owner-code", made.ticket().toString()), new Message.Secret("kode", made.until())));
        return new Outcome.Asked(made.ticket());
    }

    static String cause(UUID ticket) {
        return "owner-code/" + ticket;
    }
}
