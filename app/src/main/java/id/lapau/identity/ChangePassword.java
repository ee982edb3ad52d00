package id.lapau.identity;

import id.lapau.audit.Audit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A user's own new password; every other session of the user ends. */
@Component
class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;

    ChangePassword(Accounts accounts, Passwords passwords, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Transactional
    UserChange change(UUID id, String current, String wanted, String repeated, String address) {
        var account = accounts.locked(id).orElseThrow();
        if (throttle.attempt(account.username(), address).isPresent()) return rejected("current", "identity.problem.tooOften");
        if (!passwords.matches(current, accounts.passwordHash(id))) return rejected("current", "identity.problem.currentWrong");
        throttle.forgive(account.username(), address);
        var weakness = Passwords.weakness(wanted, account.username());
        if (weakness.isPresent()) return rejected("wanted", weakness.get());
        if (!wanted.equals(repeated)) return rejected("repeated", "identity.problem.repeatedDiffers");
        if (wanted.equals(current)) return rejected("wanted", "identity.problem.passwordSame");
        var changed = accounts.setPassword(id, passwords.hash(wanted), false);
        audit.record(changed.actor(), "PASSWORD_CHANGED", changed.subject(), null, null, null);
        return new UserChange.Changed(changed);
    }

    private static UserChange rejected(String field, String messageKey) {
        return new UserChange.Rejected(Map.of(field, messageKey));
    }
}
