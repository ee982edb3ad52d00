package id.lapau.grants.screening;

import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.kernel.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Screens all rows of a programme the way the office does it, whoever asks: who was sent already comes first, and a
 * row is no proven duplicate of a refused one. Pure. */
public final class WholeScreening {

    private WholeScreening() {}

    /** One row and what screening says of it. */
    public record Row(ProposalRecord proposal, Assessment assessment) {

        /** The stored form; two rows with the same text have the same outcome. */
        public String outcome() {
            return OutcomeJson.write(assessment);
        }
    }

    /** @param all every proposal of the programme that was not withdrawn, in the order of the batch */
    public static List<Row> of(Programme programme, ReferenceLists lists, LocalDate asOf, List<ProposalRecord> all) {
        var rows = all.stream().sorted(ProposalRecord.SENT_FIRST).toList();
        var assessments = RefusedFirsts.weakened(new Screening(programme, lists, Regions.bundled(), asOf).screen(rows.stream().map(ProposalRecord::applicant).toList()), rows);
        return IntStream.range(0, rows.size()).mapToObj(i -> new Row(rows.get(i), assessments.get(i))).toList();
    }
}
