package id.lapau.training.growth;

import java.util.Map;
import java.util.Set;

/** How the coaching of a business stands. */
public enum PlanState {
    ACTIVE, REACHED, STOPPED;

    private static final Map<PlanState, Set<PlanState>> NEXT = Map.of(ACTIVE, Set.of(REACHED, STOPPED), REACHED, Set.of(), STOPPED, Set.of());

    boolean mayBecome(PlanState next) {
        return NEXT.get(this).contains(next);
    }

    /** Message key of its name. */
    public String messageKey() {
        return "growth.plan.state." + name();
    }
}
