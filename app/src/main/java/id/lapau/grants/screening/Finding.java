package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Citation;

/**
 * What one rule says of one applicant when it does not simply pass.
 *
 * @param verdict how sure it is
 */
public record Finding(ReasonCode code, Verdict verdict, Evidence evidence, Citation citation) {

    public enum Verdict {
        /** Proven by a list or by the row itself: the applicant is ineligible. */
        PROVEN,
        /** A person must look. */
        DOUBTFUL
    }
}
