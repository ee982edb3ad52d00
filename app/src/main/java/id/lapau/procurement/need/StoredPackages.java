package id.lapau.procurement.need;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves packages along their table of transitions. */
@Component
class StoredPackages implements Packages {

    private final PackageBook book;
    private final Audit audit;
    private final Clock clock;

    StoredPackages(PackageBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public Became become(UUID packageId, PackageState next, Actor by, String reason) {
        var sheet = book.locked(packageId).orElse(null);
        if (sheet == null) return new Became.Unknown();
        if (!sheet.state().mayBecome(next)) return new Became.NotNow(sheet.state());
        book.become(packageId, next, reason, clock.instant());
        audit.record(by, "PACKAGE_" + next, new Audit.Subject("package", packageId.toString()), Map.of("state", sheet.state()), Map.of("state", next, "number", sheet.number()),
                reason.isEmpty() ? null : reason);
        return new Became.Done(sheet.state());
    }

    @Override
    public Optional<PackageSheet> find(UUID packageId) {
        return book.find(packageId);
    }
}
