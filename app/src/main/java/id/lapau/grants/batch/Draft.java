package id.lapau.grants.batch;

import id.lapau.grants.reference.ListKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prepared proposal.
 *
 * @param id      also that of the numbered proposal that comes of it
 * @param lists   versions it was checked on
 * @param fits    who is sent when it is approved
 * @param waiting who qualifies and does not fit
 * @param reason  why it was returned; empty otherwise
 */
public record Draft(UUID id, String programme, String programmeName, UUID phase, int phaseNumber, String phaseName, LocalDate asOf, int programmeVersion,
        int ruleVersion, Map<ListKind, UUID> lists, @Nullable Integer room, int fits, int waiting, int out, Summary summary, DraftState stored,
        UUID preparedBy, String preparedByName, Instant preparedAt, Instant expiresAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String reason) {

    /** The state at that moment: what waits for too long has expired, whether or not anybody noted it yet. */
    public DraftState stateAt(Instant now) {
        return stored == DraftState.WAITING && expiresAt.isBefore(now) ? DraftState.EXPIRED : stored;
    }
}
