package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.grants.phase.PrecedenceRules.Chosen;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head chooses in which order people come; that is a new version, and phases that are open keep the one they opened with. */
@Component
public class ChooseRule {

    private static final int SHORTEST = 5;

    private final PrecedenceRules rules;
    private final ProgrammeVersions programmes;
    private final Audit audit;
    private final Clock clock;

    ChooseRule(PrecedenceRules rules, ProgrammeVersions programmes, Audit audit, Clock clock) {
        this.rules = rules;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seen the version that the head looked at
     * @param step null when what was typed is no amount
     */
    public record Choice(String programme, int seen, List<Criterion> order, Set<Vulnerability> vulnerable, @Nullable Rupiah step, String basis, String reason) {}

    enum Outcome { CHOSEN, ORDER_WRONG, STEP_WRONG, BASIS_MISSING, REASON_MISSING, OVERTAKEN, NOT_ALLOWED }

    @Transactional
    Outcome choose(Choice choice, Officer by) {
        if (!by.may(Permission.APPROVE) || programmes.current(choice.programme()).isEmpty()) return Outcome.NOT_ALLOWED;
        if (rules.current(choice.programme()).version() != choice.seen()) return Outcome.OVERTAKEN;
        if (choice.order().isEmpty() || new HashSet<>(choice.order()).size() != choice.order().size()) return Outcome.ORDER_WRONG;
        var step = choice.step();
        if (step == null || step.amount() < 1) return Outcome.STEP_WRONG;
        if (choice.basis().strip().length() < SHORTEST) return Outcome.BASIS_MISSING;
        if (choice.reason().strip().length() < SHORTEST) return Outcome.REASON_MISSING;
        return stored(new PrecedenceRule(choice.programme(), choice.seen() + 1, choice.order(), choice.vulnerable(), step, choice.basis().strip()), choice, by);
    }

    private Outcome stored(PrecedenceRule next, Choice choice, Officer by) {
        var before = rules.current(choice.programme());
        if (!rules.add(new Chosen(next, choice.reason().strip(), by.actor(), clock.instant()))) return Outcome.OVERTAKEN;
        audit.record(by.actor(), "PRECEDENCE_CHOSEN", new Audit.Subject("programme", next.programme()), told(before), told(next), choice.reason().strip());
        return Outcome.CHOSEN;
    }

    private static Map<String, Object> told(PrecedenceRule rule) {
        return Map.of("version", rule.version(), "order", rule.order(), "vulnerable", rule.vulnerable().stream().sorted().toList(), "step", rule.sizeStep().amount(), "basis", rule.basis());
    }
}
