package id.lapau.linkage.plan;

import java.util.Arrays;

/** How often each pattern of agreement was seen. For one thread; several are added up. */
public final class PatternCounts {

    /** Gets a pattern and its number. */
    @FunctionalInterface
    public interface Visitor {
        void visit(long pattern, long count);
    }

    private static final long EMPTY = -1;

    private long[] patterns = new long[256];
    private long[] counts = new long[256];
    private int used;

    public PatternCounts() {
        Arrays.fill(patterns, EMPTY);
    }

    public void add(long pattern, long count) {
        int at = slot(pattern);
        if (patterns[at] == EMPTY) {
            if (++used * 2 > patterns.length) {
                grow();
                at = slot(pattern);
            }
            patterns[at] = pattern;
        }
        counts[at] += count;
    }

    /** How often a pattern was seen. */
    public long of(long pattern) {
        int at = slot(pattern);
        return patterns[at] == EMPTY ? 0 : counts[at];
    }

    public void addAll(PatternCounts others) {
        others.each(this::add);
    }

    /** Each pattern once, in rising order, so that sums are the same on every machine. */
    public void each(Visitor visitor) {
        Arrays.stream(patterns).filter(p -> p != EMPTY).sorted().forEach(p -> visitor.visit(p, counts[slot(p)]));
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }

    private int slot(long pattern) {
        int at = (int) Hash64.mixed(pattern) & patterns.length - 1;
        while (patterns[at] != EMPTY && patterns[at] != pattern) at = at + 1 & patterns.length - 1;
        return at;
    }

    private void grow() {
        var before = patterns;
        var numbers = counts;
        patterns = new long[before.length * 2];
        counts = new long[before.length * 2];
        Arrays.fill(patterns, EMPTY);
        for (int i = 0; i < before.length; i++)
            if (before[i] != EMPTY) {
                int at = slot(before[i]);
                patterns[at] = before[i];
                counts[at] = numbers[i];
            }
    }
}
