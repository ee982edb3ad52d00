package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import id.lapau.procurement.allocation.AllocationApproved;
import id.lapau.procurement.allocation.NobodyMakes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders follow from an approval within its transaction: neither stands without the other. */
@Component
class IssueWhenApproved {

    private final IssueOrders issue;
    private final Desk desk;

    IssueWhenApproved(IssueOrders issue, Desk desk) {
        this.issue = issue;
        this.desk = desk;
    }

    @EventListener
    void on(AllocationApproved approved) {
        issue.issue(approved.allocationId(), Actor.SYSTEM);
    }

    /** What nobody can make does not hold the package open. */
    @EventListener
    void on(NobodyMakes nobody) {
        desk.close(nobody.packageId(), Actor.SYSTEM);
    }
}
