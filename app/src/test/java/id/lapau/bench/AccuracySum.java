package id.lapau.bench;

import id.lapau.grants.offline.Accuracy;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The outcomes of several regencies together: one line a code and the confusion table. */
final class AccuracySum {

    private int rows;
    private int eligible;
    private int eligibleFound;
    private int passed;
    private final Map<String, Integer> planted = new TreeMap<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    void add(Accuracy accuracy) {
        rows += accuracy.rows();
        eligible += accuracy.eligible();
        eligibleFound += accuracy.eligibleFound();
        passed += accuracy.passedWrongly().size();
        accuracy.planted().forEach((code, count) -> planted.merge(code, count, Integer::sum));
        accuracy.found().forEach((code, count) -> found.merge(code, count, Integer::sum));
        accuracy.confusion().forEach((truth, outcomes) -> outcomes.forEach(
                (outcome, count) -> confusion.computeIfAbsent(truth, _ -> new TreeMap<>()).merge(outcome, count, Integer::sum)));
    }

    void print() {
        System.out.printf(Locale.ROOT, "all: %d rows; eligible found %d of %d (%.2f %%); planted that passed: %d%n", rows, eligibleFound, eligible,
                100.0 * eligibleFound / eligible, passed);
        planted.forEach((code, count) -> System.out.printf(Locale.ROOT, "  %-22s %5d of %5d  %6.2f %%%n", code, found.get(code), count, 100.0 * found.get(code) / count));
        System.out.println("  truth -> what came out");
        confusion.forEach((truth, outcomes) -> outcomes.forEach((outcome, count) -> System.out.printf("  %-34s -> %-60s %5d%n", truth, outcome, count)));
    }
}
