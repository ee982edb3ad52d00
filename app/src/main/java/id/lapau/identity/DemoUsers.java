package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users with a known password, for demo data and tests only; a real office starts with {@code /awal}. */
@Component
public class DemoUsers {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;

    DemoUsers(Accounts accounts, Passwords passwords, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Creates the user with this password, and leaves one of that name as it is. */
    @Transactional
    public Officer createIfAbsent(String username, String displayName, Role role, @Nullable RegionCode nagari, String password) {
        var account = accounts.find(username).orElseGet(() -> create(new NewUser(username, displayName, role, nagari), password));
        return SignedIn.of(account).officer();
    }

    /** The user of that name, as the one who acts in demo data; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Officer> find(String username) {
        return accounts.find(username).map(account -> SignedIn.of(account).officer());
    }

    private Account create(NewUser user, String password) {
        if (!user.problems().isEmpty()) throw new IllegalArgumentException("no proper user: " + user.problems().keySet());
        var account = accounts.insert(user, passwords.hash(password), false).orElseGet(() -> accounts.find(user.username()).orElseThrow());
        audit.record(Actor.SYSTEM, "USER_CREATED", account.subject(), null, account.audited(), "demo");
        return account;
    }
}
