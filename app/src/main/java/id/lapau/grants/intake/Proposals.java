package id.lapau.grants.intake;

import id.lapau.grants.ProposalState;
import id.lapau.kernel.RegionCode;
import id.lapau.registry.BusinessId;
import id.lapau.registry.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored proposals, for the later steps. A change takes effect only when nobody changed the proposal since the
 * caller saw it and the table in {@link ProposalState} allows it; the caller writes the audit entry.
 */
public interface Proposals {

    /** Every proposal of a programme that was not withdrawn, opened, in the order of the batch. */
    List<ProposalRecord> ofProgramme(String programme);

    /** Those of the given ids that exist, opened, in the order of the batch. */
    List<ProposalRecord> all(Collection<UUID> ids);

    Optional<ProposalRecord> find(UUID id);

    /** A proposal as somebody saw it. */
    record Seen(UUID id, int version, ProposalState state) {}

    /** The rows as they were in those versions and states, in the order in which they are named. */
    List<ProposalRecord> past(List<Seen> seen);

    /** Moves one proposal on; false when somebody was faster or the state does not allow it. */
    boolean move(UUID id, int seenVersion, ProposalState next);

    /** Moves many at once; {@code seen} is the version seen of each. Returns those that moved. */
    Set<UUID> moveAll(Map<UUID, Integer> seen, ProposalState next);

    /**
     * Stores a corrected applicant and makes the proposal PROPOSED again; false when somebody was faster, or it is frozen or withdrawn.
     *
     * @param nagari the nagari it belongs to now; null when none can be told
     */
    boolean correct(UUID id, int seenVersion, Applicant corrected, @Nullable RegionCode nagari);

    /** Notes that the proposal is of a person and business whom the registry already knew. */
    void belongsTo(UUID id, PersonId person, BusinessId business);
}
