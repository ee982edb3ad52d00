package id.lapau.procurement.allocation;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.procurement.allocation.Round.Input;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.need.Packages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes who makes how many: by the rule alone, from what is known this day. A proposal that waited is replaced. */
@Component
class Allocate implements Reallocate {

    private final Packages packages;
    private final Markets markets;
    private final AllocationBook book;
    private final Audit audit;
    private final Clock clock;

    Allocate(Packages packages, Markets markets, AllocationBook book, Audit audit, Clock clock) {
        this.packages = packages;
        this.markets = markets;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Proposed {

        record Made(UUID round) implements Proposed {}

        /** The package is not waiting to be shared out. */
        record NotNow() implements Proposed {}

        /** Nobody offers. */
        record NoOffers() implements Proposed {}

        record NotAllowed() implements Proposed {}
    }

    static boolean whole(Officer by) {
        return by.area().isEmpty();
    }

    /** @param reason why once more; empty for the first time */
    @Transactional
    public Proposed propose(UUID packageId, String reason, Officer by) {
        if (!by.may(Permission.PROCURE) || !whole(by)) return new Proposed.NotAllowed();
        book.lock(packageId);
        var sheet = packages.find(packageId).orElse(null);
        if (sheet == null || sheet.state() != PackageState.CLOSED) return new Proposed.NotNow();
        var market = markets.of(sheet);
        if (market.makers().isEmpty()) return new Proposed.NoOffers();
        return new Proposed.Made(store(packageId, false, new Input(market, List.of(), List.of()), FairShares.share(market), reason.strip(), by.actor()));
    }

    /** Stores a round in place of the one that waits. */
    UUID store(UUID packageId, boolean supplement, Input input, Shares shares, String reason, Actor by) {
        waiting(packageId).ifPresent(before -> book.replace(before.id(), before.version()));
        var id = book.insert(packageId, supplement, input, shares, reason, by, clock.instant());
        audit.record(by, "ALLOCATION_PROPOSED", new Subject("allocation", id.toString()), null,
                Map.of("package", packageId, "pieces", shares.shares().stream().mapToLong(Shares.Share::quantity).sum(), "rupiah", shares.cost(), "cheapest", shares.cheapest(),
                        "missing", shares.missing().stream().mapToLong(Shares.Missing::pieces).sum()), reason.isEmpty() ? null : reason);
        return id;
    }

    private Optional<Round> waiting(UUID packageId) {
        return book.rounds(packageId).stream().filter(round -> round.state() == AllocationState.PROPOSED).findFirst();
    }

    @Override @Transactional(propagation = Propagation.MANDATORY)
    public UUID released(UUID packageId, List<Released> released, Actor by) {
        book.lock(packageId);
        var sheet = packages.find(packageId).orElseThrow(() -> new IllegalArgumentException("no package " + packageId));
        var gave = new ArrayList<Round.Gave>();
        waiting(packageId).filter(Round::supplement).ifPresent(before -> gave.addAll(book.input(before.id()).gave()));
        for (var each : released) gave.add(new Round.Gave(each.business(), each.packageLine(), each.pieces()));
        var lines = sheet.lines().stream().map(line -> line.id()).toList();
        if (gave.isEmpty() || gave.stream().anyMatch(each -> each.pieces() <= 0 || !lines.contains(each.line()))) throw new IllegalArgumentException("nothing to share out again: " + released);
        var market = markets.of(sheet, gave);
        return store(packageId, true, new Input(market, List.of(), List.copyOf(gave)), FairShares.share(market), "", by);
    }
}
