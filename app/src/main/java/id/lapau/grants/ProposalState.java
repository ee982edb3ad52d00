package id.lapau.grants;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where one proposal stands. Which state may follow which stands in one table and nowhere else. */
public enum ProposalState {
    /** Read from a workbook, not yet decided. */
    PROPOSED,
    /** Somebody, or the screening, found that it may be sent. */
    ACCEPTED,
    /** Will not be sent; the reasons stand with the decision. */
    REFUSED,
    /** Taken back by the office together with its workbook. */
    WITHDRAWN,
    /** Part of a numbered proposal: what was sent is what is stored. */
    FROZEN,
    /** The ministry refused it: it may be corrected and proposed again in a later phase. */
    SENT_BACK;

    private static final Map<ProposalState, Set<ProposalState>> NEXT = Map.of(
            PROPOSED, EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN, FROZEN),
            ACCEPTED, EnumSet.of(PROPOSED, WITHDRAWN, FROZEN),
            REFUSED, EnumSet.of(PROPOSED, WITHDRAWN),
            WITHDRAWN, EnumSet.noneOf(ProposalState.class),
            FROZEN, EnumSet.of(SENT_BACK),
            SENT_BACK, EnumSet.of(PROPOSED, FROZEN));

    /** Whether the table lets {@code next} follow this state. */
    public boolean mayBecome(ProposalState next) {
        return NEXT.get(this).contains(next);
    }

    /** The states that may follow this one. */
    public Set<ProposalState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** The states that this one may follow. */
    public Set<ProposalState> from() {
        var from = EnumSet.noneOf(ProposalState.class);
        Arrays.stream(values()).filter(state -> state.mayBecome(this)).forEach(from::add);
        return from;
    }

    public String messageKey() {
        return "intake.proposal-state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
