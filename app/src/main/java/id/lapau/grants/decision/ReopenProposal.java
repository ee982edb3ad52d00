package id.lapau.grants.decision;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a refused row again for somebody who has a reason to, such as an appeal; what happens then is the review desk's. */
@Component
public class ReopenProposal {

    private final Proposals proposals;
    private final DecideProposal decide;

    ReopenProposal(Proposals proposals, DecideProposal decide) {
        this.proposals = proposals;
        this.decide = decide;
    }

    /**
     * True when the row was decided and is open again, with decision and audit entry; false when nobody had decided about it.
     *
     * @param reason stands in the books: see {@link Reason#problems}
     * @throws OptimisticLockingFailureException when somebody changes the row at the same moment: nothing may be kept then
     */
    @Transactional
    public boolean reopen(UUID proposal, String reason, Officer by) {
        var row = proposals.find(proposal).orElseThrow();
        if (row.state() != ProposalState.REFUSED && row.state() != ProposalState.SENT_BACK) return false;
        if (decide.undo(proposal, row.version(), reason, by) instanceof Outcome.Done) return true;
        throw new OptimisticLockingFailureException("the row was changed while its appeal was decided");
    }
}
