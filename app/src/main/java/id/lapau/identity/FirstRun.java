package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the admin of a house where nobody lives yet. */
@Component
class FirstRun {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;

    FirstRun(Accounts accounts, Passwords passwords, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    boolean due() {
        return accounts.none();
    }

    /** Of two who try at once the second finds the house taken: empty. */
    @Transactional
    Optional<Account> createAdmin(NewUser admin, String password) {
        accounts.lockFirstRun();
        if (!accounts.none()) return Optional.empty();
        var created = accounts.insert(admin, passwords.hash(password), false);
        created.ifPresent(account -> audit.record(Actor.SYSTEM, "FIRST_ADMIN_CREATED", account.subject(), null, account.audited(), null));
        return created;
    }
}
