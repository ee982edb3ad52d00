package id.lapau.grants.decision;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody see the full numbers of a proposal, which is noted in the audit book each time. */
@Component
class RevealProposal {

    private final Audit audit;

    RevealProposal(Audit audit) {
        this.audit = audit;
    }

    /** Whether the officer may see them now. */
    @Transactional
    boolean reveal(UUID proposal, Officer by) {
        if (!by.may(Permission.REVEAL)) return false;
        audit.record(by.actor(), "PROPOSAL_REVEALED", new Subject("proposal", proposal.toString()), null, Map.of("fields", List.of("nik", "kk", "phone")), null);
        return true;
    }
}
