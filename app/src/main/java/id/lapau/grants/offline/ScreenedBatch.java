package id.lapau.grants.offline;

import id.lapau.grants.batch.ProposalLine;
import id.lapau.grants.batch.RefusedLine;
import id.lapau.grants.batch.RefusedLines;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Eligibility;
import id.lapau.sheets.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Applicants with their assessments, in the same order.
 *
 * @param tables             where the rows came from, with the rows that are no data
 * @param sheetsWithoutTable {@code file!sheet} of sheets in which no table was found
 */
public record ScreenedBatch(Programme programme, LocalDate asOf, ReferenceLists lists, List<Applicant> applicants,
        List<Assessment> assessments, List<Table> tables, List<String> sheetsWithoutTable) {

    /** The decisions counted, in one line. */
    public String words() {
        var counts = assessments.stream().collect(java.util.stream.Collectors.groupingBy(a -> a.eligibility().word(), java.util.TreeMap::new, java.util.stream.Collectors.counting()));
        return String.join(", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    }

    /** The eligible, as the ministry wants them. */
    public List<ProposalLine> proposal() {
        var lines = new ArrayList<ProposalLine>();
        for (int i = 0; i < applicants.size(); i++)
            if (assessments.get(i).eligibility() instanceof Eligibility.Eligible) ProposalLine.of(applicants.get(i), assessments.get(i)).ifPresent(lines::add);
        return lines;
    }

    /** Everybody who is not in the proposal, with every reason. */
    public List<RefusedLine> refused() {
        var words = new RefusedLines();
        var lines = new ArrayList<RefusedLine>();
        for (int i = 0; i < applicants.size(); i++) {
            var assessment = assessments.get(i);
            if (assessment.eligibility() instanceof Eligibility.Eligible) continue;
            lines.add(words.of(nagari(applicants.get(i)), applicants.get(i), assessment));
        }
        return lines;
    }

    private static String nagari(Applicant a) {
        return a.ref().sheet().isEmpty() ? a.ref().file() : a.ref().file() + " " + a.ref().sheet();
    }
}
