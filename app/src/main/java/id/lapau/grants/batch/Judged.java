package id.lapau.grants.batch;

import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.WholeScreening;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;

/** One proposal and what screening says of it at this moment. */
record Judged(ProposalRecord proposal, Assessment assessment) {

    static Judged of(WholeScreening.Row row) {
        return new Judged(row.proposal(), row.assessment());
    }

    /** Name of the nagari; the name of its file when the nagari could not be told. */
    String nagari() {
        return proposal.area().map(RegionCode::code).map(code -> Regions.bundled().find(code).map(Regions.Region::name).orElse(code))
                .orElse(proposal.applicant().ref().file());
    }
}
