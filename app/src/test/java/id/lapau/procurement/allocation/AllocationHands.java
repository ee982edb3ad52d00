package id.lapau.procurement.allocation;

import id.lapau.identity.Officer;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** How an officer and the head share out, for tests of later steps. */
public final class AllocationHands {

    private final Allocate allocate;
    private final ApproveAllocation approve;
    private final AllocationBook book;

    public AllocationHands(ApplicationContext beans) {
        allocate = beans.getBean(Allocate.class);
        approve = beans.getBean(ApproveAllocation.class);
        book = beans.getBean(AllocationBook.class);
    }

    public UUID propose(UUID pack, Officer by) {
        if (allocate.propose(pack, "", by) instanceof Allocate.Proposed.Made(var round)) return round;
        throw new AssertionError("not proposed");
    }

    /** Approves every round of the package that waits and shares out a piece; how many those were. */
    public int approveWaiting(UUID pack, Officer head) {
        int approved = 0;
        for (var round : book.rounds(pack)) if (round.state() == AllocationState.PROPOSED && round.pieces() > 0) {
            var outcome = approve.approve(round.id(), round.version(), head);
            if (outcome != ApproveAllocation.Outcome.APPROVED) throw new AssertionError(outcome);
            approved++;
        }
        return approved;
    }
}
