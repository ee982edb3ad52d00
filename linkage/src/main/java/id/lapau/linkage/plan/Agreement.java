package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import id.lapau.linkage.text.Likeness;
import id.lapau.linkage.text.Likenesses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How two records agree, as one number: four bits for each comparison, 0 where a field is missing, then the place of the
 * first level that holds, and one more where none does.
 */
final class Agreement {

    static final int BITS = 4;

    /** @param measure place of its distance among those of the comparison, or -1 for equality */
    private record Level(int field, int measure, double limit) {}

    /** A distance of one field, which several levels ask for. */
    private record Distance(int field, Likeness.Measure measure) {}

    private record Comparison(int field, Level[] levels, Distance[] distances) {

        int level(Cursor left, Cursor right, double[] known) {
            if (left.missing(field) || right.missing(field)) return 0;
            Arrays.fill(known, 0, distances.length, -1);
            for (int i = 0; i < levels.length; i++) if (holds(levels[i], left, right, known)) return i + 1;
            return levels.length + 1;
        }

        private boolean holds(Level level, Cursor left, Cursor right, double[] known) {
            int of = level.field();
            if (of != field && (left.missing(of) || right.missing(of))) return false;
            if (level.measure() < 0) return left.same(of, right);
            if (known[level.measure()] < 0) known[level.measure()] = distances[level.measure()].measure().between(left.text(of), right.text(of));
            return known[level.measure()] <= level.limit();
        }
    }

    private final Comparison[] comparisons;

    private final int mostDistances;

    Agreement(List<ComparisonSetting> settings, Layout layout) {
        comparisons = settings.stream().map(c -> comparison(c, layout)).toArray(Comparison[]::new);
        mostDistances = Arrays.stream(comparisons).mapToInt(c -> c.distances().length).max().orElse(0);
    }

    private static Comparison comparison(ComparisonSetting setting, Layout layout) {
        var distances = new ArrayList<Distance>();
        var levels = setting.levels().stream().map(l -> level(l, layout.field(l.field()), distances)).toArray(Level[]::new);
        return new Comparison(layout.field(setting.field()), levels, distances.toArray(Distance[]::new));
    }

    private static Level level(LevelSetting setting, int field, List<Distance> distances) {
        if (setting.likeness().equals("exact")) return new Level(field, -1, 0);
        var likeness = Likenesses.named(setting.likeness(), setting.argument());
        var distance = new Distance(field, likeness.measure());
        if (!distances.contains(distance)) distances.add(distance);
        return new Level(field, distances.indexOf(distance), likeness.limit());
    }

    long of(Cursor left, Cursor right) {
        var known = new double[mostDistances];
        long pattern = 0;
        for (int i = 0; i < comparisons.length; i++) pattern |= (long) comparisons[i].level(left, right, known) << i * BITS;
        return pattern;
    }

    static int level(long pattern, int comparison) {
        return (int) (pattern >>> comparison * BITS) & 15;
    }
}
