package id.lapau.linkage.spark;

import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;

/** How records drawn at random agree: every pair of the one sample and the other, compared by the driver. */
record Strangers(Plan plan, List<byte[]> left, List<byte[]> right, boolean oneTable) {

    PatternCounts counts() {
        var all = new PatternCounts();
        IntStream.range(0, left.size()).parallel().mapToObj(this::counts).toList().forEach(all::addAll);
        return all;
    }

    private PatternCounts counts(int place) {
        var counts = new PatternCounts();
        var one = plan.cursor().on(left.get(place), 0);
        var other = plan.cursor();
        for (var record : right.subList(oneTable ? place + 1 : 0, right.size())) counts.add(plan.pattern(one, other.on(record, 0)), 1);
        return counts;
    }
}
