package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which doubts an officer looked at and accepted. */
interface AcceptedDoubts {

    /** The codes of the latest acceptance of each of these proposals; a proposal whose latest decision is none is left out. */
    Map<UUID, Set<ReasonCode>> of(Collection<UUID> proposals);
}
