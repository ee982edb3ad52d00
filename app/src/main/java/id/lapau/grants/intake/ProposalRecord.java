package id.lapau.grants.intake;

import id.lapau.grants.ProposalState;
import id.lapau.kernel.RegionCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored proposal, opened.
 *
 * @param seq         order of the batch: file, then sheet, then row
 * @param applicant   as understood, or as corrected since; its id is this proposal's
 * @param recognition how the registry knew the person: {@code NEW}, {@code KNOWN}, or {@code DOUBTFUL} for the review desk
 * @param lookalike   the person of the registry whom a doubtful one may be; {@code doubt} says why, in one sentence
 * @param version     grows with every change; a command names the version that its officer saw
 */
public record ProposalRecord(UUID id, String programme, long seq, Applicant applicant, @Nullable UUID person,
        @Nullable UUID business, @Nullable RegionCode nagari, String recognition, @Nullable UUID lookalike, String doubt, ProposalState state, int version, Instant createdAt) {

    /** Of the same person twice the later one is the duplicate, and whoever was sent already comes first. */
    public static final Comparator<ProposalRecord> SENT_FIRST = Comparator.comparing(proposal -> proposal.state() != ProposalState.FROZEN);

    /** The nagari it belongs to, when one could be told. */
    public Optional<RegionCode> area() {
        return Optional.ofNullable(nagari);
    }
}
