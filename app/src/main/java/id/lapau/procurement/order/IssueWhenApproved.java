package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import id.lapau.procurement.allocation.AllocationApproved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders follow from an approval within its transaction: neither stands without the other. */
@Component
class IssueWhenApproved {

    private final IssueOrders issue;

    IssueWhenApproved(IssueOrders issue) {
        this.issue = issue;
    }

    @EventListener
    void on(AllocationApproved approved) {
        issue.issue(approved.allocationId(), Actor.SYSTEM);
    }
}
