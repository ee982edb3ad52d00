package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.grants.phase.Phase;
import id.lapau.grants.phase.PhaseBook;
import id.lapau.grants.phase.PhaseState;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Checks every proposal, lets the order of precedence choose within the quota, and puts the result before another officer. */
@Component
class PrepareProposals {

    private final CheckNow check;
    private final ChooseWithinQuota choose;
    private final PhaseBook phases;
    private final BatchBook batches;
    private final DraftBook drafts;
    private final Audit audit;
    private final Clock clock;
    private final Duration patience;

    PrepareProposals(CheckNow check, ChooseWithinQuota choose, PhaseBook phases, BatchBook batches, DraftBook drafts, Audit audit, Clock clock,
            @Value("${lapau.batch.draft-days:14}") int days) {
        this.check = check;
        this.choose = choose;
        this.phases = phases;
        this.batches = batches;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        this.patience = Duration.ofDays(days);
    }

    /** @param id of what is to come of it, so that the order is carried out once */
    record Order(UUID id, UUID phase, LocalDate asOf, Actor by) {}

    enum Outcome {
        PREPARED,
        NOTHING_TO_SEND,
        /** The quota of the phase is used up. */
        NO_ROOM,
        /** Another draft of the programme waits for a decision. */
        WAITS_ALREADY,
        NOT_OPEN,
        /** Somebody changed a list or the programme in this moment. */
        OVERTAKEN
    }

    @Transactional
    Outcome prepare(Order order, FreezeProposals.Progress progress) {
        progress.step(0, "batch.step.checking");
        var phase = phases.held(order.phase()).filter(held -> held.state() == PhaseState.OPEN).orElse(null);
        if (phase == null) return Outcome.NOT_OPEN;
        batches.oneAtATime(phase.programme());
        drafts.expired(phase.programme(), clock.instant()).forEach(this::expire);
        if (batches.hasWaiting(phase.programme())) return Outcome.WAITS_ALREADY;
        var checked = check.check(phase.programme(), order.asOf()).orElseThrow();
        if (checked.selection().in().isEmpty()) return Outcome.NOTHING_TO_SEND;
        progress.step(1, "batch.step.choosing");
        var chosen = choose.choose(checked, phase);
        if (chosen.in().isEmpty()) return Outcome.NO_ROOM;
        progress.step(2, "batch.step.writing-draft");
        return store(chosen, order, phase);
    }

    private void expire(UUID draft) {
        drafts.decide(draft, DraftState.EXPIRED, null, "", null, clock.instant());
        audit.record(Actor.SYSTEM, "BATCH_DRAFT_EXPIRED", subject(draft), null, Map.of("state", DraftState.EXPIRED.name()), null);
    }

    private Outcome store(Chosen chosen, Order order, Phase phase) {
        var now = clock.instant();
        drafts.add(chosen, new DraftBook.Preparation(order.id(), order.by(), now, now.plus(patience)));
        audit.record(order.by(), "BATCH_PREPARED", subject(order.id()), null, Map.of("phase", phase.id(), "asOf", order.asOf().toString(),
                "fits", chosen.in().size(), "waiting", chosen.next().size(), "out", chosen.checked().selection().out().size(), "rule", chosen.rule().version()), null);
        if (check.stillCounts(chosen.checked())) return Outcome.PREPARED;
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.OVERTAKEN;
    }

    static Audit.Subject subject(UUID draft) {
        return new Audit.Subject("batch", draft.toString());
    }
}
