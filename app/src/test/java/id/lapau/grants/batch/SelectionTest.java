package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.RowRef;
import id.lapau.grants.programme.Citation;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Evidence;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.Finding.Verdict;
import id.lapau.kernel.NikReading;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Finding PAPERS = finding(ReasonCode.SKU_MISSING, Verdict.DOUBTFUL);
    private static final Finding NAME = finding(ReasonCode.NIK_NAME_MISMATCH, Verdict.DOUBTFUL);
    private static final Finding DEAD = finding(ReasonCode.DECEASED, Verdict.PROVEN);

    @Test void an_accepted_doubt_enters_and_a_new_doubt_beside_it_keeps_out() {
        var known = judged(0, ProposalState.ACCEPTED, PAPERS);
        var more = judged(1, ProposalState.ACCEPTED, PAPERS, NAME);
        var accepted = Map.of(known.proposal().id(), Set.of(ReasonCode.SKU_MISSING), more.proposal().id(), Set.of(ReasonCode.SKU_MISSING));
        assertThat(Selection.of(List.of(known, more), accepted)).isEqualTo(new Selection(List.of(known), List.of(more)));
    }

    @Test void what_is_proven_since_the_acceptance_keeps_out() {
        var died = judged(0, ProposalState.ACCEPTED, DEAD);
        assertThat(Selection.of(List.of(died), Map.of(died.proposal().id(), Set.of(ReasonCode.DECEASED))).out()).containsExactly(died);
    }

    @Test void a_doubt_that_nobody_accepted_and_a_refusal_stay_out() {
        var doubtful = judged(0, ProposalState.PROPOSED, PAPERS);
        var refused = judged(1, ProposalState.REFUSED);
        assertThat(Selection.of(List.of(doubtful, refused), Map.of(doubtful.proposal().id(), Set.of(ReasonCode.SKU_MISSING))).in()).isEmpty();
    }

    @Test void one_number_enters_once_even_when_an_officer_accepted_the_second_row() {
        var sent = judged(0, ProposalState.FROZEN);
        var again = judged(0, ProposalState.PROPOSED);
        var other = judged(1, ProposalState.PROPOSED);
        assertThat(Selection.of(List.of(again, sent, other), Map.of())).isEqualTo(new Selection(List.of(other), List.of(again)));
    }

    private static Judged judged(int person, ProposalState state, Finding... findings) {
        var id = UUID.randomUUID();
        var applicant = new Applicant(id.toString(), new RowRef("a.csv", "", 1), false, NikReading.ofText(Office.nik(person)), null, Office.name(person), null,
                "", "", "", "", "", null, "", "", null, null, List.of());
        return new Judged(new ProposalRecord(id, "uji", 1, applicant, null, null, null, "NEW", null, "", state, 0, Instant.EPOCH),
                new Assessment(id.toString(), Arrays.asList(findings), List.of(), null, null, null));
    }

    private static Finding finding(ReasonCode code, Verdict verdict) {
        return new Finding(code, verdict, new Evidence("evidence.nik-missing", List.of()), new Citation("uji", true));
    }
}
