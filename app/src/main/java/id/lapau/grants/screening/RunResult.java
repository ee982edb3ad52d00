package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, and what of it is another outcome than before.
 *
 * @param outcomes of the rows that came out otherwise than before, or for the first time
 * @param changes  the same without those never screened before
 * @param counts   rows in figures
 */
record RunResult(List<Outcome> outcomes, List<Change> changes, Map<Cell, Integer> counts) {

    /** One outcome to store. */
    record Outcome(UUID proposal, Assessment assessment, String json, byte[] fingerprint) {}

    /** The stored outcome of a proposal. */
    record Before(String decision, List<String> codes, byte[] fingerprint) {}

    /** @param gone findings that are no more; {@code found} those that are new */
    record Change(UUID proposal, String before, String after, List<String> gone, List<String> found) {}

    /** @param nagari empty when it could not be told; {@code code} empty for the rows themselves */
    record Cell(String nagari, String decision, String code) {}

    static RunResult of(List<ProposalRecord> batch, List<Assessment> assessments, Map<UUID, Before> before) {
        var outcomes = new ArrayList<Outcome>();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < batch.size(); i++) {
            var outcome = outcome(batch.get(i).id(), assessments.get(i));
            var known = before.get(outcome.proposal());
            if (same(outcome, known)) continue;
            outcomes.add(outcome);
            if (known != null) changes.add(change(outcome, known));
        }
        return new RunResult(outcomes, changes, counts(batch, assessments));
    }

    private static Outcome outcome(UUID proposal, Assessment assessment) {
        var json = OutcomeJson.write(assessment);
        return new Outcome(proposal, assessment, json, Sha256.digest().digest(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean same(Outcome outcome, @Nullable Before known) {
        return known != null && Arrays.equals(outcome.fingerprint(), known.fingerprint());
    }

    private static Change change(Outcome outcome, Before known) {
        var codes = names(outcome.assessment());
        return new Change(outcome.proposal(), known.decision(), outcome.assessment().eligibility().word(),
                known.codes().stream().filter(code -> !codes.contains(code)).toList(), codes.stream().filter(code -> !known.codes().contains(code)).toList());
    }

    private static Map<Cell, Integer> counts(List<ProposalRecord> batch, List<Assessment> assessments) {
        var counts = new java.util.HashMap<Cell, Integer>();
        for (int i = 0; i < batch.size(); i++) {
            var nagari = batch.get(i).area().map(Object::toString).orElse("");
            var assessment = assessments.get(i);
            Stream.concat(Stream.of(""), names(assessment).stream())
                    .forEach(code -> counts.merge(new Cell(nagari, assessment.eligibility().word(), code), 1, Integer::sum));
        }
        return counts;
    }

    private static List<String> names(Assessment assessment) {
        return assessment.codes().stream().map(ReasonCode::name).toList();
    }

    int rows() {
        return decisions().values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> decisions() {
        return sums(cell -> cell.code().isEmpty(), Cell::decision);
    }

    Map<String, Integer> codes() {
        return sums(cell -> !cell.code().isEmpty(), Cell::code);
    }

    private Map<String, Integer> sums(java.util.function.Predicate<Cell> which, Function<Cell, String> by) {
        return counts.entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .collect(Collectors.toMap(entry -> by.apply(entry.getKey()), Map.Entry::getValue, Integer::sum, TreeMap::new));
    }
}
