package id.lapau.grants.offline;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import id.lapau.demo.TruthRow;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.screening.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Screens a generated regency and compares with its truth. Rows are named as file!sheet!row with label and outcome.
 *
 * @param passedWrongly rows planted as ineligible or duplicate that came out eligible
 * @param heldUp        rows truly eligible that did not come out eligible
 * @param codeMissed    rows planted with a code that is not among the codes found
 * @param planted       by code: how many rows carry it in truth
 * @param found         by code: how many of these have it among their codes
 */
public record Accuracy(int rows, int eligible, List<String> passedWrongly, List<String> heldUp, List<String> codeMissed, List<String> rowsLost,
        Map<String, Integer> planted, Map<String, Integer> found, Map<String, Map<String, Integer>> confusion) {

    public int eligibleFound() {
        return eligible - heldUp.size();
    }

    public double shareOfEligible() {
        return eligible == 0 ? 1 : (double) eligibleFound() / eligible;
    }

    /** Generates, screens and compares; leaves the files in {@code directory}. */
    public static Accuracy of(Settings settings, Path directory) throws IOException {
        var regency = RegencyGenerator.generate(settings);
        regency.write(directory);
        return compare(regency.truth(), screen(directory, settings));
    }

    private static ScreenedBatch screen(Path directory, Settings settings) throws IOException {
        var lists = new TreeMap<String, Path>();
        for (var kind : List.of("population", "employees", "credit", "recipients")) lists.put(kind, directory.resolve(kind + ".csv"));
        try (var files = Files.list(directory.resolve("workbooks"))) {
            var request = new OfflineScreening.Request("bpum-2020", settings.asOf(), lists, files.sorted().toList());
            return switch (OfflineScreening.run(request)) {
                case OfflineScreening.Result.Screened(var batch) -> batch;
                case OfflineScreening.Result.Refused(var line) -> throw new AssertionError(line);
            };
        }
    }

    private static Accuracy compare(List<TruthRow> truth, ScreenedBatch batch) {
        var byRow = new HashMap<String, Assessment>();
        for (int i = 0; i < batch.applicants().size(); i++) byRow.put(batch.applicants().get(i).ref().toString(), batch.assessments().get(i));
        var tally = new Tally();
        for (var row : truth) tally.add(row, byRow.remove(row.file() + "!" + row.sheet() + "!" + row.row()));
        byRow.keySet().forEach(extra -> tally.lost.add("not in truth: " + extra));
        return tally.result(truth.size());
    }

    private static final class Tally {

        private int eligible;
        private final List<String> passed = new ArrayList<>();
        private final List<String> heldUp = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final Map<String, Integer> planted = new TreeMap<>();
        private final Map<String, Integer> found = new TreeMap<>();
        private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

        void add(TruthRow row, @org.jspecify.annotations.Nullable Assessment assessment) {
            if (assessment == null) {
                lost.add(row.file() + "!" + row.sheet() + "!" + row.row());
                return;
            }
            var codes = assessment.codes().stream().map(ReasonCode::name).toList();
            var outcome = (assessment.eligibility().word() + " " + String.join(";", codes)).strip();
            var named = row.file() + "!" + row.sheet() + "!" + row.row() + " " + row.label() + " -> " + outcome;
            confusion.computeIfAbsent(row.label(), _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
            if (row.codes().isEmpty()) eligible++;
            if (row.codes().isEmpty() && !outcome.equals("eligible")) heldUp.add(named);
            if (!row.codes().isEmpty() && outcome.equals("eligible")) passed.add(named);
            if (!codes.containsAll(row.codes())) missed.add(named);
            for (var code : row.codes()) {
                planted.merge(code, 1, Integer::sum);
                found.merge(code, codes.contains(code) ? 1 : 0, Integer::sum);
            }
        }

        Accuracy result(int rows) {
            return new Accuracy(rows, eligible, passed, heldUp, missed, lost, planted, found, confusion);
        }
    }
}
