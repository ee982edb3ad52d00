package id.lapau.procurement.allocation;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.need.Packages;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Approves a round: another person than who shaped it last. The package moves on, and orders follow in the same transaction. */
@Component
class ApproveAllocation {

    enum Outcome { APPROVED, NOBODY, SAME_PERSON, EMPTY, OVERTAKEN, NOT_ALLOWED }

    private final AllocationBook book;
    private final Packages packages;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ApproveAllocation(AllocationBook book, Packages packages, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.book = book;
        this.packages = packages;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome approve(UUID id, int seen, Officer by) {
        var round = book.find(id).orElse(null);
        if (round == null || !by.may(Permission.APPROVE) || !Allocate.whole(by)) return Outcome.NOT_ALLOWED;
        if (by.id().equals(round.proposedBy())) return Outcome.SAME_PERSON;
        if (round.pieces() == 0 && !round.supplement()) return Outcome.EMPTY;
        book.lock(round.packageId());
        if (round.pieces() == 0) return nobody(round, seen, by);
        if (!moves(round, by) || !book.approve(id, seen, by.actor(), clock.instant())) return overtaken();
        audit.record(by.actor(), "ALLOCATION_APPROVED", new Subject("allocation", id.toString()), Map.of("state", AllocationState.PROPOSED),
                Map.of("state", AllocationState.APPROVED, "package", round.packageId(), "pieces", round.pieces(), "rupiah", round.cost(), "missing", round.shortfall()), null);
        events.publishEvent(new AllocationApproved(id));
        return Outcome.APPROVED;
    }

    /** What was given back and nobody can make stays missing, and no longer holds the package open. */
    private Outcome nobody(Round round, int seen, Officer by) {
        if (!book.replace(round.id(), seen)) return Outcome.OVERTAKEN;
        audit.record(by.actor(), "ALLOCATION_LEFT_MISSING", new Subject("allocation", round.id().toString()), Map.of("state", AllocationState.PROPOSED),
                Map.of("state", AllocationState.REPLACED, "package", round.packageId(), "missing", round.shortfall()), null);
        events.publishEvent(new NobodyMakes(round.packageId()));
        return Outcome.NOBODY;
    }

    /** A round beside the one that stands moves no package, and comes too late for one that is done. */
    private boolean moves(Round round, Officer by) {
        if (!round.state().mayBecome(AllocationState.APPROVED)) return false;
        if (round.supplement()) return packages.find(round.packageId()).filter(sheet -> sheet.state() == PackageState.ORDERED).isPresent();
        return packages.become(round.packageId(), PackageState.ALLOCATED, by.actor(), "") instanceof Packages.Became.Done;
    }

    private static Outcome overtaken() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.OVERTAKEN;
    }
}
