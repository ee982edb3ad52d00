package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A prepared proposal goes back: returned by whoever could have approved it, or withdrawn by whoever prepared it. */
@Component
class DecideDraft {

    private static final int SHORTEST_REASON = 5;

    private final DraftPages pages;
    private final DraftBook drafts;
    private final Audit audit;
    private final Clock clock;

    DecideDraft(DraftPages pages, DraftBook drafts, Audit audit, Clock clock) {
        this.pages = pages;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    enum Outcome { DONE, REASON_MISSING, DECIDED_ALREADY, NOT_ALLOWED }

    /** Whether this officer may approve or return this draft: has the right and did not prepare it. */
    static boolean otherEyes(Draft draft, Officer by) {
        return by.may(Permission.APPROVE) && by.area().isEmpty() && !draft.preparedBy().equals(by.id());
    }

    @Transactional
    Outcome giveBack(UUID id, String reason, Officer by) {
        var draft = pages.find(id).orElse(null);
        if (draft == null || !otherEyes(draft, by)) return Outcome.NOT_ALLOWED;
        if (reason.strip().length() < SHORTEST_REASON) return Outcome.REASON_MISSING;
        return decided(draft, DraftState.RETURNED, reason.strip(), by);
    }

    @Transactional
    Outcome withdraw(UUID id, Officer by) {
        var draft = pages.find(id).orElse(null);
        if (draft == null || !draft.preparedBy().equals(by.id())) return Outcome.NOT_ALLOWED;
        return decided(draft, DraftState.WITHDRAWN, "", by);
    }

    private Outcome decided(Draft draft, DraftState next, String reason, Officer by) {
        var now = clock.instant();
        if (!draft.stateAt(now).mayBecome(next) || !drafts.decide(draft.id(), next, by.actor(), reason, null, now)) return Outcome.DECIDED_ALREADY;
        audit.record(by.actor(), "BATCH_DRAFT_" + next.name(), PrepareProposals.subject(draft.id()), Map.of("state", draft.stored().name()), Map.of("state", next.name()), reason);
        return Outcome.DONE;
    }
}
