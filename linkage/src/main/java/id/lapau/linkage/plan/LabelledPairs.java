package id.lapau.linkage.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compared pairs of which it is known whether they are one person, counted by how they agree. For one thread. */
public final class LabelledPairs {

    /** @param rarity of the value in each rare comparison, in whole bits: 10 for one of a thousand */
    record Agreeing(long pattern, List<Integer> rarity) {}

    /** How many pairs agree so. */
    record Seen(Agreeing agreeing, double same, double others) {}

    private final Map<Agreeing, double[]> counts = new HashMap<>();

    /** @param shares of the records with the value, for each rare comparison of the plan */
    public void add(long pattern, double[] shares, boolean same) {
        add(new Agreeing(pattern, java.util.Arrays.stream(shares).mapToObj(LabelledPairs::bits).toList()), same ? 1 : 0, same ? 0 : 1);
    }

    /** Pairs of two persons that stand for many more. */
    void addOthers(PatternCounts patterns, double each, List<Integer> rarity) {
        patterns.each((pattern, count) -> add(new Agreeing(pattern, rarity), 0, count * each));
    }

    private void add(Agreeing agreeing, double same, double others) {
        var count = counts.computeIfAbsent(agreeing, _ -> new double[2]);
        count[0] += same;
        count[1] += others;
    }

    private static int bits(double share) {
        return (int) Math.round(-Math.log(share) / Model.LOG_2);
    }

    /** Each way of agreeing once, always in the same order. */
    List<Seen> all() {
        return counts.entrySet().stream().map(e -> new Seen(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .sorted(java.util.Comparator.comparingLong((Seen s) -> s.agreeing().pattern()).thenComparing(s -> s.agreeing().rarity().toString())).toList();
    }

    double same() {
        return counts.values().stream().mapToDouble(c -> c[0]).sum();
    }

    double total() {
        return counts.values().stream().mapToDouble(c -> c[0] + c[1]).sum();
    }
}
