package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.DUPLICATE_IN_BATCH;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.screening.Finding.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row is no proven duplicate of one that an officer refused: the next row of that person becomes a doubt for an officer
 * to answer. Never eligible by itself, since the reason of the refusal may be the person; and only one at a time.
 */
public final class RefusedFirsts {

    private RefusedFirsts() {}

    /** The assessments in the order of the batch, those behind a refused first row weakened to a doubt. */
    public static List<Assessment> weakened(List<Assessment> assessments, List<ProposalRecord> batch) {
        var refused = batch.stream().filter(p -> p.state() == ProposalState.REFUSED).map(p -> p.id().toString()).collect(Collectors.toSet());
        var taken = new HashSet<String>();
        return assessments.stream().map(a -> isNext(a, refused) && taken.add(a.sameAs()) ? weakened(a) : a).toList();
    }

    private static boolean isNext(Assessment row, Set<String> refused) {
        return row.sameAs() != null && refused.contains(row.sameAs()) && !refused.contains(row.applicant())
                && row.findings().stream().anyMatch(RefusedFirsts::provenDuplicate);
    }

    private static Assessment weakened(Assessment row) {
        var findings = row.findings().stream().map(finding -> provenDuplicate(finding) ? doubt(finding) : finding).toList();
        return new Assessment(row.applicant(), findings, row.notices(), row.sameAs(), row.resident(), row.suggestedNik());
    }

    private static boolean provenDuplicate(Finding finding) {
        return finding.code() == DUPLICATE_IN_BATCH && finding.verdict() == Verdict.PROVEN;
    }

    private static Finding doubt(Finding finding) {
        var evidence = Evidence.of("duplicate.first-refused", finding.evidence().arguments().toArray());
        return new Finding(finding.code(), Verdict.DOUBTFUL, evidence, finding.citation());
    }
}
