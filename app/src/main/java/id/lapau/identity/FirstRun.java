package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.identity.UserChange.Changed;
import id.lapau.identity.UserChange.NotAllowed;
import id.lapau.identity.UserChange.Rejected;
import id.lapau.kernel.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the admin of a house where nobody lives yet. */
@Component
class FirstRun {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SetupCode code;
    private final Throttle throttle;
    private final Audit audit;

    FirstRun(Accounts accounts, Passwords passwords, SetupCode code, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.code = code;
        this.throttle = throttle;
        this.audit = audit;
    }

    boolean due() {
        return accounts.none();
    }

    /** Refuses until the code is right; of two who try at once the second finds the house taken and may not. */
    @Transactional
    UserChange createAdmin(FirstAdmin wanted, String address) {
        var place = "first run from " + address;
        if (throttle.attempt(place, address).isPresent()) return new Rejected(Map.of("code", "identity.problem.tooOften"));
        if (!code.is(wanted.code())) return new Rejected(Map.of("code", "identity.problem.setupCode"));
        throttle.forgive(place, address);
        var problems = wanted.problems();
        return problems.isEmpty() ? created(wanted) : new Rejected(problems);
    }

    private UserChange created(FirstAdmin wanted) {
        accounts.lockFirstRun();
        if (!accounts.none()) return new NotAllowed();
        var admin = accounts.insert(wanted.user(), passwords.hash(wanted.password()), false).orElseThrow();
        audit.record(Actor.SYSTEM, "FIRST_ADMIN_CREATED", admin.subject(), null, admin.audited(), null);
        return new Changed(admin);
    }
}
