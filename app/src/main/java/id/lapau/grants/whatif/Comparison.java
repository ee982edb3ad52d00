package id.lapau.grants.whatif;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.screening.WholeScreening.Row;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two screenings of the same rows, held against each other. Pure. */
record Comparison(int rows, List<Change> changes) {

    /**
     * One row with another outcome, or the same outcome for other reasons.
     *
     * @param before {@code eligible}, {@code review} or {@code ineligible}; so {@code after}
     */
    public record Change(UUID proposal, String name, String nagari, String before, String after, List<ReasonCode> codesBefore, List<ReasonCode> codesAfter) {}

    static Comparison of(List<Row> before, List<Row> after) {
        var then = after.stream().collect(Collectors.toMap(row -> row.proposal().id(), row -> row, (one, _) -> one, HashMap::new));
        var changes = new ArrayList<Change>();
        for (var row : before) {
            var other = then.get(row.proposal().id());
            var change = new Change(row.proposal().id(), row.proposal().applicant().name(), nagari(row), row.assessment().eligibility().word(),
                    other.assessment().eligibility().word(), row.assessment().codes(), other.assessment().codes());
            if (!change.before().equals(change.after()) || !change.codesBefore().equals(change.codesAfter())) changes.add(change);
        }
        return new Comparison(before.size(), List.copyOf(changes));
    }

    private static String nagari(Row row) {
        return row.proposal().area().map(RegionCode::code).map(code -> Regions.bundled().find(code).map(Regions.Region::name).orElse(code))
                .orElse(row.proposal().applicant().ref().file());
    }

    /** How many changed from which outcome to which, such as {@code eligible>review}. */
    TreeMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        changes.forEach(change -> counts.merge(change.before() + ">" + change.after(), 1, Integer::sum));
        return counts;
    }
}
