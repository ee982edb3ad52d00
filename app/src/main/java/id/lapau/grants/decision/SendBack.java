package id.lapau.grants.decision;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the ministry refused comes back to the desk, where it can be corrected and proposed again. */
@Component
public class SendBack {

    private final Proposals proposals;
    private final DecisionBook book;
    private final Audit audit;
    private final Clock clock;

    SendBack(Proposals proposals, DecisionBook book, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves frozen proposals back; one that is not frozen any more stays as it is.
     *
     * @param reasons the ministry's words by proposal, with every NIK masked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(Map<UUID, String> reasons, Actor by) {
        move(reasons, ProposalState.SENT_BACK, DecisionBook.Action.SENT_BACK, by);
    }

    /** The refusal was no refusal: what was sent back is part of its numbered proposal again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Map<UUID, String> reasons, Actor by) {
        move(reasons, ProposalState.FROZEN, DecisionBook.Action.UNDONE, by);
    }

    /** An officer opens a refused proposal again, to be corrected and sent in a later phase; false when it is not waiting for that, or not this officer's to do. */
    @Transactional
    public boolean release(UUID proposal, String reason, Officer by) {
        var found = proposals.find(proposal).filter(p -> p.state() == ProposalState.SENT_BACK && by.may(Permission.DECIDE) && by.area().isEmpty());
        if (found.isEmpty() || !proposals.move(proposal, found.get().version(), ProposalState.PROPOSED)) return false;
        book.insert(proposal, DecisionBook.Action.UNDONE, reason, List.of(), by.actor(), clock.instant());
        audit.record(by.actor(), "PROPOSAL_RELEASED", new Subject("proposal", proposal.toString()), Map.of("state", "SENT_BACK"), Map.of("state", "PROPOSED"), reason);
        return true;
    }

    private void move(Map<UUID, String> reasons, ProposalState next, DecisionBook.Action action, Actor by) {
        var seen = proposals.all(reasons.keySet()).stream().filter(p -> p.state().mayBecome(next)).filter(p -> allowed(p.state(), next))
                .collect(Collectors.toMap(ProposalRecord::id, Function.identity()));
        var moved = proposals.moveAll(seen.values().stream().collect(Collectors.toMap(ProposalRecord::id, ProposalRecord::version)), next).stream().sorted().toList();
        moved.forEach(id -> book.insert(id, action, reasons.getOrDefault(id, ""), List.of(), by, clock.instant()));
        audit.recordAll(moved.stream().map(id -> new Audit.Entry(by, action.audited(), new Subject("proposal", id.toString()),
                Map.of("state", seen.get(id).state().name()), Map.of("state", next.name()), reasons.get(id))).toList());
    }

    /** Freezing what waits at the desk is the business of the numbered proposal, not of an undo. */
    private static boolean allowed(ProposalState from, ProposalState next) {
        return next != ProposalState.FROZEN || from == ProposalState.SENT_BACK;
    }
}
