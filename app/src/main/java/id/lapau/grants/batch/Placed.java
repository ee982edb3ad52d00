package id.lapau.grants.batch;

import id.lapau.grants.phase.Standing;

/** Who may be sent, and the place in the order. */
record Placed(Judged judged, Standing standing) {

    ProposalLine line() {
        return ProposalLine.of(judged.proposal().applicant(), judged.assessment()).orElseThrow();
    }

    StoredLine stored() {
        return StoredLine.of(line(), judged.nagari());
    }
}
