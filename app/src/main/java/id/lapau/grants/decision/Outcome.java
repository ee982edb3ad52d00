package id.lapau.grants.decision;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.ProposalRecord;
import java.util.List;
import java.util.Map;

/** What came of a decision. */
sealed interface Outcome {

    /** @param before the proposal as it was */
    record Done(ProposalRecord before) implements Outcome {}

    /** @param others other proposals whose screening has another outcome because of the correction */
    record Corrected(int others) implements Outcome {}

    /** @param count how many were still undecided */
    record RefusedMany(int count) implements Outcome {}

    /** Field to message key. */
    record Rejected(Map<String, String> problems) implements Outcome {}

    /** Nothing in the correction differs from what stands there. */
    record Unchanged() implements Outcome {}

    /** Empty when it was not screened yet. */
    record NotAcceptable(List<ReasonCode> because) implements Outcome {}

    /** Somebody was faster, or the state allows it no more. */
    record ChangedMeanwhile() implements Outcome {}
}
