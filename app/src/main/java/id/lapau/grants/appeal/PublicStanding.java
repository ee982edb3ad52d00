package id.lapau.grants.appeal;

import id.lapau.grants.ProposalState;
import id.lapau.grants.payment.PaymentState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a proposal stands, in the words of the person whom it is about; in the order of how far it has come. */
public enum PublicStanding {
    RECEIVED, IN_REVIEW, REFUSED, QUALIFIES, NEXT_PHASE, REFUSED_BY_MINISTRY, SENT, GRANTED, AT_BANK, RETURNED, PAID;

    /**
     * @param decision    of the latest screening; null before the first
     * @param waits       qualifies and did not fit into the quota
     * @param sentBack    the ministry refused it
     * @param payment     state of the grant; null before a decree
     */
    static PublicStanding of(ProposalState state, @Nullable String decision, boolean waits, boolean sentBack, @Nullable PaymentState payment) {
        if (payment != null && payment != PaymentState.NONE && payment != PaymentState.CANCELLED) return of(payment);
        return switch (state) {
            case FROZEN -> sentBack ? REFUSED_BY_MINISTRY : SENT;
            case SENT_BACK -> REFUSED_BY_MINISTRY;
            case REFUSED, WITHDRAWN -> REFUSED;
            case ACCEPTED -> waits ? NEXT_PHASE : QUALIFIES;
            case PROPOSED -> undecided(decision, waits);
        };
    }

    private static PublicStanding undecided(@Nullable String decision, boolean waits) {
        if (decision == null) return RECEIVED;
        return switch (decision) {
            case "eligible" -> waits ? NEXT_PHASE : QUALIFIES;
            case "ineligible" -> REFUSED;
            default -> IN_REVIEW;
        };
    }

    private static PublicStanding of(PaymentState payment) {
        return switch (payment) {
            case TRANSFERRED -> AT_BANK;
            case PAID -> PAID;
            case RETURNED, REPAID -> RETURNED;
            default -> GRANTED;
        };
    }

    /** The same while an accepted appeal has opened the row again and no officer has decided since: what the rules found before is being looked at. */
    PublicStanding after(@Nullable AppealState appeal, ProposalState state) {
        return this == REFUSED && state == ProposalState.PROPOSED && appeal == AppealState.ACCEPTED ? IN_REVIEW : this;
    }

    /** Whether an appeal may be filed against it. */
    public boolean appealable() {
        return this == REFUSED || this == REFUSED_BY_MINISTRY;
    }

    public String tone() {
        return switch (this) {
            case REFUSED, REFUSED_BY_MINISTRY, RETURNED -> "bad";
            case QUALIFIES, SENT, GRANTED, AT_BANK, PAID -> "ok";
            case RECEIVED, IN_REVIEW, NEXT_PHASE -> "wait";
        };
    }

    public String messageKey() {
        return "appeal.standing." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what happens next or what to do. */
    public String nextKey() {
        return "appeal.next." + name().toLowerCase(Locale.ROOT);
    }
}
