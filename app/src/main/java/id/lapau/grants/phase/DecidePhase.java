package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head opens, closes or cancels a phase, or moves its dates; opening binds the order of precedence that counts then. */
@Component
public class DecidePhase {

    private static final int SHORTEST_REASON = 5;

    private final PhaseBook book;
    private final PrecedenceRules rules;
    private final Audit audit;
    private final Clock clock;

    DecidePhase(PhaseBook book, PrecedenceRules rules, Audit audit, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Outcome { DONE, REASON_MISSING, DATES_WRONG, OVERTAKEN, NOT_ALLOWED }

    /** @param seen the version of the phase that the officer looked at */
    @Transactional
    public Outcome move(UUID id, int seen, PhaseState next, String reason, Officer by) {
        var phase = seen(id, seen);
        if (!allowed(by)) return Outcome.NOT_ALLOWED;
        if (phase == null || !phase.state().mayBecome(next)) return Outcome.OVERTAKEN;
        if (needsReason(phase, next) && reason.strip().length() < SHORTEST_REASON) return Outcome.REASON_MISSING;
        var bound = phase.ruleVersion() == null && next == PhaseState.OPEN ? Integer.valueOf(rules.current(phase.programme()).version()) : phase.ruleVersion();
        return stored(phase, with(phase, next, phase.opensOn(), phase.closesOn(), bound), reason, by);
    }

    /** To open for the first time, and to close, needs no explanation. */
    private static boolean needsReason(Phase phase, PhaseState next) {
        return next == PhaseState.CANCELLED || phase.state() == PhaseState.CLOSED;
    }

    @Transactional
    public Outcome reschedule(UUID id, int seen, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, String reason, Officer by) {
        var phase = seen(id, seen);
        if (!allowed(by)) return Outcome.NOT_ALLOWED;
        if (phase == null || phase.state() == PhaseState.CANCELLED) return Outcome.OVERTAKEN;
        if (opensOn == null || closesOn == null || closesOn.isBefore(opensOn)) return Outcome.DATES_WRONG;
        if (reason.strip().length() < SHORTEST_REASON) return Outcome.REASON_MISSING;
        return stored(phase, with(phase, phase.state(), opensOn, closesOn, phase.ruleVersion()), reason, by);
    }

    private @Nullable Phase seen(UUID id, int version) {
        return book.find(id).filter(phase -> phase.version() == version).orElse(null);
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.APPROVE) && by.area().isEmpty();
    }

    private static Phase with(Phase phase, PhaseState state, LocalDate opensOn, LocalDate closesOn, @Nullable Integer rule) {
        return new Phase(phase.id(), phase.programme(), phase.number(), phase.name(), opensOn, closesOn, state, phase.seed(), rule, phase.version());
    }

    private Outcome stored(Phase before, Phase after, String reason, Officer by) {
        if (!book.change(after)) return Outcome.OVERTAKEN;
        book.tell(after, reason.strip(), by.actor(), clock.instant());
        audit.record(by.actor(), "PHASE_CHANGED", PlanPhase.subject(before.id()), told(before), told(after), reason.strip());
        return Outcome.DONE;
    }

    private static Map<String, Object> told(Phase phase) {
        return Map.of("state", phase.state().name(), "opensOn", phase.opensOn().toString(), "closesOn", phase.closesOn().toString(),
                "rule", phase.ruleVersion() == null ? "" : phase.ruleVersion());
    }
}
