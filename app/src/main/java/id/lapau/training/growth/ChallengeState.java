package id.lapau.training.growth;

import java.util.Map;
import java.util.Set;

/** What becomes of a challenge to a size class. */
public enum ChallengeState {
    OPEN, UPHELD, REJECTED, WITHDRAWN;

    private static final Map<ChallengeState, Set<ChallengeState>> NEXT = Map.of(OPEN, Set.of(UPHELD, REJECTED, WITHDRAWN), UPHELD, Set.of(), REJECTED, Set.of(), WITHDRAWN, Set.of());

    boolean mayBecome(ChallengeState next) {
        return NEXT.get(this).contains(next);
    }

    public String messageKey() {
        return "growth.challenge.state." + name();
    }
}
