package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.owner.AccountBook.Account;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds an account to a person of the registry, on one of three ways: by invitation, by matching, by an officer. */
@Component
class BindAccount {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final AccountBook accounts;
    private final PersonCheck persons;
    private final AccountViews views;
    private final Audit audit;

    BindAccount(AccountBook accounts, PersonCheck persons, AccountViews views, Audit audit) {
        this.accounts = accounts;
        this.persons = persons;
        this.views = views;
        this.audit = audit;
    }

    sealed interface Outcome {

        record Bound(UUID person) implements Outcome {}

        /** An officer decides. */
        record Asked() implements Outcome {}

        /** Done, without a person. */
        record Released() implements Outcome {}

        /** @param problem message key */
        record Rejected(String problem) implements Outcome {}
    }

    /** The owner says who it is. Bound at once only when nothing is in doubt. */
    @Transactional
    Outcome claim(UUID id, Nik nik, LocalDate born) {
        var person = accounts.find(id).map(Account::phone).flatMap(phone -> persons.surely(nik, born, phone)).filter(this::free);
        var account = accounts.locked(id).orElseThrow();
        if (!account.state().mayBecome(AccountState.ASKED) || account.state() == AccountState.BOUND) return new Outcome.Rejected("owner.problem.not-now");
        if (person.isPresent()) return bound(account, person.get(), "matched", account.actor(), null, null);
        accounts.ask(account, nik, born);
        audit.record(account.actor(), "OWNER_ASKED", account.subject(), Map.of("state", account.state()), Map.of("state", AccountState.ASKED), null);
        return new Outcome.Asked();
    }

    /** Locks the person before the account, as a merge does. */
    private boolean free(UUID person) {
        return persons.nagari(person).isPresent() && !persons.taken(person);
    }

    /** The code reached the telephone to which the invitation went. An account that is somebody already stays so. */
    @Transactional
    void invited(UUID id, OwnerInvitations.Invitation invitation) {
        boolean stands = persons.nagari(invitation.person()).isPresent();
        var account = accounts.locked(id).orElseThrow();
        if (!stands || !account.state().mayBecome(AccountState.BOUND) || persons.objection(invitation.person()).isPresent()) return;
        bound(account, invitation.person(), "invited", invitation.by(), null, null);
    }

    private Outcome bound(Account account, UUID person, String how, Actor by, @Nullable UUID officer, @Nullable String reason) {
        accounts.bind(account, person, how, officer);
        audit.record(by, "OWNER_BOUND", account.subject(), Map.of("state", account.state()), Map.of("state", AccountState.BOUND, "person", person, "how", how), reason);
        return new Outcome.Bound(person);
    }

    /** An officer found the account to be that person. */
    @Transactional
    Outcome bind(UUID id, int version, UUID person, Officer by) {
        var nagari = persons.nagari(person);
        var account = accounts.locked(id).filter(found -> found.version() == version && found.state().mayBecome(AccountState.BOUND));
        if (account.isEmpty()) return new Outcome.Rejected("owner.problem.overtaken");
        if (!by.may(Permission.REGISTRY) || !views.visible(id, by) || nagari.isEmpty() || !by.areaCode().isEmpty() && !nagari.get().equals(by.areaCode())) return new Outcome.Rejected("owner.problem.gone");
        var objection = persons.objection(person);
        return objection.<Outcome>map(Outcome.Rejected::new).orElseGet(() -> bound(account.get(), person, "officer", by.actor(), by.id(), null));
    }

    /** An officer did not, or takes a binding back; the owner reads why. */
    @Transactional
    Outcome release(UUID id, int version, String reason, Officer by) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) return new Outcome.Rejected("owner.problem.reason");
        var account = accounts.locked(id).filter(found -> found.version() == version && (found.state() == AccountState.ASKED || found.state() == AccountState.BOUND));
        if (account.isEmpty()) return new Outcome.Rejected("owner.problem.overtaken");
        if (!by.may(Permission.REGISTRY) || !views.visible(id, by)) return new Outcome.Rejected("owner.problem.gone");
        boolean bound = account.get().state() == AccountState.BOUND;
        accounts.release(account.get(), bound ? AccountState.OPEN : AccountState.REFUSED, why);
        audit.record(by.actor(), bound ? "OWNER_UNBOUND" : "OWNER_REFUSED", account.get().subject(), Map.of("state", account.get().state(), "person", String.valueOf(account.get().person())),
                Map.of("state", bound ? AccountState.OPEN : AccountState.REFUSED), why);
        return new Outcome.Released();
    }
}
