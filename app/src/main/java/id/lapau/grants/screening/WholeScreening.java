package id.lapau.grants.screening;

import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.screening.SeenDoubts.Doubt;
import id.lapau.kernel.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param all  every proposal of the programme that was not withdrawn, in the order of the batch
     * @param seen what people who went there doubt, by proposal
     */
    public static List<Row> of(Programme programme, ReferenceLists lists, LocalDate asOf, List<ProposalRecord> all, Map<UUID, Doubt> seen) {
        var rows = all.stream().sorted(ProposalRecord.SENT_FIRST).toList();
        var assessments = RefusedFirsts.weakened(new Screening(programme, lists, Regions.bundled(), asOf).screen(rows.stream().map(ProposalRecord::applicant).toList()), rows);
        return IntStream.range(0, rows.size()).mapToObj(i -> new Row(rows.get(i), with(assessments.get(i), seen.get(rows.get(i).id())))).toList();
    }

    private static Assessment with(Assessment row, @Nullable Doubt doubt) {
        if (doubt == null) return row;
        var findings = Stream.concat(row.findings().stream(), Stream.of(doubt.finding())).sorted(Comparator.comparing(Finding::code)).toList();
        return new Assessment(row.applicant(), findings, row.notices(), row.sameAs(), row.resident(), row.suggestedNik());
    }
}
