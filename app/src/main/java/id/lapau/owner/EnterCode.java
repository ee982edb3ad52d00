package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.outbox.Outbox;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in whoever types the right code; makes the account where there is none. */
@Component
class EnterCode {

    private final Codes codes;
    private final AccountBook accounts;
    private final OwnerInvitations invitations;
    private final BindAccount bind;
    private final OwnerSessions sessions;
    private final Outbox outbox;
    private final Audit audit;

    EnterCode(Codes codes, AccountBook accounts, OwnerInvitations invitations, BindAccount bind, OwnerSessions sessions, Outbox outbox, Audit audit) {
        this.codes = codes;
        this.accounts = accounts;
        this.invitations = invitations;
        this.bind = bind;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
    }

    sealed interface Outcome {

        /** @param token for the cookie */
        record In(String token) implements Outcome {

            @Override public String toString() {
                return "In";
            }
        }

        /** Another try may be right. */
        record Wrong() implements Outcome {}

        /** Used, replaced, over, or tried too often. */
        record Over() implements Outcome {}
    }

    /** @param device what the telephone calls itself, for the list of telephones */
    @Transactional
    Outcome enter(UUID ticket, String typed, String device) {
        var right = codes.enter(ticket, typed.replaceAll("\\D", ""));
        if (right.isPresent()) return new Outcome.In(in(ticket, right.get(), device));
        if (codes.open(ticket)) return new Outcome.Wrong();
        outbox.forget(AskCode.cause(ticket));
        return new Outcome.Over();
    }

    private String in(UUID ticket, Codes.Right right, String device) {
        outbox.forget(AskCode.cause(ticket));
        codes.holdPhone(right.phone());
        var account = accounts.withPhone(right.phone()).orElseGet(() -> made(right));
        if (right.invitation() != null) invitations.use(right.invitation()).ifPresent(invitation -> bind.invited(account.id(), invitation));
        audit.record(account.actor(), "OWNER_SIGNED_IN", account.subject(), null, null, null);
        return sessions.start(account.id(), device);
    }

    private AccountBook.Account made(Codes.Right right) {
        var account = accounts.add(right.phone(), right.name());
        audit.record(account.actor(), "OWNER_REGISTERED", account.subject(), null, Map.of("state", account.state()), null);
        return account;
    }
}
