package id.lapau.identity;

import static id.lapau.identity.UserChange.*;

import id.lapau.audit.Audit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an admin does with the users of the office. */
@Component
class Users {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;

    Users(Accounts accounts, Passwords passwords, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Transactional
    UserChange create(NewUser user, Officer by) {
        if (!by.may(Permission.USERS)) return new NotAllowed();
        var problems = user.problems();
        if (!problems.isEmpty()) return new Rejected(problems);
        var password = passwords.oneTime();
        var created = accounts.insert(user, passwords.hash(password), true);
        if (created.isEmpty()) return new Rejected(Map.of("username", "identity.problem.usernameTaken"));
        var account = created.get();
        audit.record(by.actor(), "USER_CREATED", account.subject(), null, account.audited(), null);
        return new WithPassword(account, password);
    }

    /** Changes name, role and nagari; the user name stays. */
    @Transactional
    UserChange edit(UUID id, NewUser wanted, int version, Officer by) {
        if (!by.may(Permission.USERS)) return new NotAllowed();
        var found = accounts.locked(id);
        if (found.isEmpty()) return new NoSuchUser();
        var account = found.get();
        if (account.version() != version) return new Overtaken(account);
        var problems = wanted.problems();
        problems.remove("username");
        if (!problems.isEmpty()) return new Rejected(problems);
        return change(account, "USER_CHANGED", by, a -> new Account(a.id(), a.username(), wanted.displayName(), wanted.role(), wanted.nagari(),
                a.active(), a.mustChangePassword(), a.credentialsVersion(), a.version(), a.lastSignInAt()));
    }

    /** Shuts a user out: open sessions end at once. */
    @Transactional
    UserChange deactivate(UUID id, Officer by) {
        return switched(id, false, "USER_DEACTIVATED", by);
    }

    @Transactional
    UserChange reactivate(UUID id, Officer by) {
        return switched(id, true, "USER_REACTIVATED", by);
    }

    private UserChange switched(UUID id, boolean active, String action, Officer by) {
        if (!by.may(Permission.USERS)) return new NotAllowed();
        var account = accounts.locked(id);
        if (account.isEmpty()) return new NoSuchUser();
        if (account.get().active() == active) return new Changed(account.get());
        var outcome = change(account.get(), action, by, a -> new Account(a.id(), a.username(), a.displayName(), a.role(), a.nagari(), active,
                a.mustChangePassword(), a.credentialsVersion() + 1, a.version(), a.lastSignInAt()));
        if (outcome instanceof Changed) accounts.endSessions(account.get().username());
        return outcome;
    }

    /** Gives a password that is shown once and ends all sessions of the user. */
    @Transactional
    UserChange resetPassword(UUID id, Officer by) {
        if (!by.may(Permission.USERS)) return new NotAllowed();
        var account = accounts.locked(id);
        if (account.isEmpty()) return new NoSuchUser();
        var password = passwords.oneTime();
        var changed = accounts.setPassword(id, passwords.hash(password), true);
        throttle.clear(changed.username());
        accounts.endSessions(changed.username());
        audit.record(by.actor(), "PASSWORD_RESET", changed.subject(), null, null, null);
        return new WithPassword(changed, password);
    }

    private UserChange change(Account before, String action, Officer by, UnaryOperator<Account> edit) {
        var after = edit.apply(before);
        if (isAdmin(before) && !isAdmin(after) && accounts.lockedAdmins().stream().allMatch(before.id()::equals)) return new LastAdmin(before);
        var stored = accounts.update(after);
        audit.record(by.actor(), action, stored.subject(), before.audited(), stored.audited(), null);
        return new Changed(stored);
    }

    private static boolean isAdmin(Account account) {
        return account.active() && account.role() == Role.ADMIN;
    }
}
