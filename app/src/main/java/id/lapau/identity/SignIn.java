package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a user in, or says why not. */
@Component
class SignIn {

    sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        /** Unknown user, wrong password or no longer active: which of them is not told. */
        record Refused() implements Outcome {}

        record Wait(Duration time) implements Outcome {}
    }

    private static final String UNKNOWN_USER = "unknown";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Book book;

    SignIn(Accounts accounts, Passwords passwords, Throttle throttle, Book book) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.book = book;
    }

    /** Looks at the password outside of any transaction: it takes long and would hold a connection. */
    Outcome enter(String typedName, String password, String address) {
        var username = typedName.strip().toLowerCase(Locale.ROOT);
        var wait = throttle.attempt(username, address);
        if (wait.isPresent()) return new Outcome.Wait(wait.get());
        var account = accounts.find(username);
        boolean right = passwords.matches(password, account.map(a -> accounts.passwordHash(a.id())).orElse(null));
        return right && account.get().active() ? welcome(account.get(), address) : refused(username, account, address);
    }

    private Outcome welcome(Account account, String address) {
        throttle.forgive(account.username(), address);
        throttle.tidy();
        book.signedIn(account, address);
        return new Outcome.Welcome(account);
    }

    private Outcome refused(String username, Optional<Account> account, String address) {
        var wait = throttle.waitOf(username);
        book.refused(account, address, wait);
        return wait.isPositive() ? new Outcome.Wait(wait) : new Outcome.Refused();
    }

    /** The audit entries of coming and going. */
    @Component
    static class Book {

        private final Audit audit;
        private final Accounts accounts;
        private final TransactionOperations transaction;
        private final Clock clock;

        Book(Audit audit, Accounts accounts, TransactionOperations transaction, Clock clock) {
            this.audit = audit;
            this.accounts = accounts;
            this.transaction = transaction;
            this.clock = clock;
        }

        void signedIn(Account account, String address) {
            transaction.executeWithoutResult(_ -> {
                accounts.signedIn(account.id(), clock.instant());
                audit.record(account.actor(), "SIGNED_IN", account.subject(), null, Map.of("address", address), null);
            });
        }

        void refused(Optional<Account> account, String address, Duration wait) {
            var subject = account.map(Account::subject).orElse(new Audit.Subject("user", UNKNOWN_USER));
            var action = wait.isPositive() ? "SIGN_IN_LOCKED" : "SIGN_IN_REFUSED";
            transaction.executeWithoutResult(_ -> audit.record(Actor.SYSTEM, action, subject, null,
                    Map.of("address", address, "waitSeconds", wait.toSeconds()), null));
        }

        void signedOut(Officer officer) {
            transaction.executeWithoutResult(_ -> audit.record(officer.actor(), "SIGNED_OUT",
                    new Audit.Subject("user", officer.id().toString()), null, null, null));
        }
    }
}
