package id.lapau.grants.screening;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people who went there saw, and what no list and no row can say: a doubt beside the findings of the rules, for an officer to answer. */
public interface SeenDoubts {

    /** @param visit the visit that gives rise to it, which is never changed */
    record Doubt(UUID visit, Finding finding) {}

    /** The doubts of a programme as they stand, by proposal. */
    Map<UUID, Doubt> of(String programme);

    /** The doubts to which these visits gave rise, whatever was seen later; by proposal. */
    Map<UUID, Doubt> at(Collection<UUID> visits);
}
