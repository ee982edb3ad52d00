package id.lapau.linkage.foreign;

import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.result.RulePairs;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a linkage agrees with what is known.
 *
 * @param pairs    from probability 0.5
 * @param best     if the best threshold of probability were known
 * @param reach    of the pairs there are, those that blocking let be compared
 * @param expected matches by the model, of those there are
 */
record Outcome(Score pairs, Score clusters, Score best, double reach, double expected, long compared) {

    static final String HEADER = "%-20s%24s%24s%24s%10s%10s%10s".formatted("scene", "pairs P R F1", "clusters P R F1", "best P R F1", "reach", "expected", "compared");

    /** Counted in pairs of records. */
    record Score(long found, long right, long there) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return there == 0 ? 1 : (double) right / there;
        }

        double f1() {
            return found + there == 0 ? 1 : 2.0 * right / (found + there);
        }

        @Override public String toString() {
            return String.format(Locale.ROOT, "   %.4f %.4f %.4f", precision(), recall(), f1());
        }
    }

    static Outcome of(Labelled data, Linkage linkage) {
        var who = data.who();
        long there = data.pairs();
        boolean two = data.tables().size() == 2;
        double all = two ? (double) data.tables().getFirst().size() * data.tables().getLast().size() : linkage.records() * (linkage.records() - 1) / 2.0;
        var sure = linkage.pairs().stream().filter(p -> p.probability() >= 0.5).toList();
        return new Outcome(pairs(sure, who, there), clusters(linkage.clusters(), who, there, two), best(linkage.pairs(), who, there), pairs(linkage.pairs(), who, there).recall(),
                linkage.model().prior() * all / Math.max(1, there), linkage.rules().stream().mapToLong(RulePairs::scored).sum());
    }

    private static Score pairs(List<LinkedPair> pairs, Map<String, Integer> who, long there) {
        return new Score(pairs.size(), pairs.stream().filter(p -> same(who, p.left(), p.right())).count(), there);
    }

    private static boolean same(Map<String, Integer> who, RecordRef left, RecordRef right) {
        return who.getOrDefault(left.id(), -1).equals(who.getOrDefault(right.id(), -2));
    }

    private static Score best(List<LinkedPair> pairs, Map<String, Integer> who, long there) {
        var best = new Score(0, 0, there);
        long right = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (same(who, pairs.get(i).left(), pairs.get(i).right())) right++;
            var here = new Score(i + 1, right, there);
            if (here.f1() > best.f1()) best = here;
        }
        return best;
    }

    private static Score clusters(List<List<RecordRef>> clusters, Map<String, Integer> who, long there, boolean two) {
        long found = 0;
        long right = 0;
        for (var cluster : clusters)
            for (int i = 0; i < cluster.size(); i++)
                for (int j = i + 1; j < cluster.size(); j++) {
                    if (two && cluster.get(i).table() == cluster.get(j).table()) continue;
                    found++;
                    if (same(who, cluster.get(i), cluster.get(j))) right++;
                }
        return new Score(found, right, there);
    }

    @Override public String toString() {
        return pairs + "" + clusters + best + String.format(Locale.ROOT, "%10.4f%10.2f%10d", reach, expected, compared);
    }
}
