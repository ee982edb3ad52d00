package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import id.lapau.linkage.text.Likeness;
import id.lapau.linkage.text.Likenesses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two records agree, as one number: four bits for each comparison, 0 where a field is missing, then the place of the
 * first level that holds, and one more where none does.
 */
final class Agreement {

    static final int BITS = 4;

    /** What is made of a field's text. */
    private record Prepared(int field, Likeness.Preparation preparation) {}

    /** A distance of one field, which several levels ask for. @param prepared its place among all that is prepared */
    private record Distance(int field, int prepared, Likeness.Measure measure) {}

    /** @param distance its place among all, or -1 for equality */
    private record Level(int field, int distance, double limit) {}

    private record Comparison(int field, Level[] levels) {}

    private final Layout layout;
    private final Map<String, Likeness> likenesses = new HashMap<>();
    private final List<Prepared> prepared = new ArrayList<>();
    private final List<Distance> known = new ArrayList<>();
    private final Comparison[] comparisons;
    private final Distance[] distances;

    Agreement(List<ComparisonSetting> settings, Layout layout) {
        this.layout = layout;
        comparisons = settings.stream().map(this::comparison).toArray(Comparison[]::new);
        distances = known.toArray(Distance[]::new);
    }

    private Comparison comparison(ComparisonSetting setting) {
        return new Comparison(layout.field(setting.field()), setting.levels().stream().map(this::level).toArray(Level[]::new));
    }

    private Level level(LevelSetting setting) {
        int field = layout.field(setting.field());
        if (setting.likeness().equals("exact")) return new Level(field, -1, 0);
        var likeness = likenesses.computeIfAbsent(setting.likeness() + ": " + setting.argument(), _ -> Likenesses.named(setting.likeness(), setting.argument()));
        int preparation = place(prepared, new Prepared(field, likeness.measure().preparation()));
        return new Level(field, place(known, new Distance(field, preparation, likeness.measure())), likeness.limit());
    }

    private static <T> int place(List<T> all, T one) {
        if (!all.contains(one)) all.add(one);
        return all.indexOf(one);
    }

    /** How many texts of a record are prepared. */
    int prepared() {
        return prepared.size();
    }

    int distances() {
        return distances.length;
    }

    long of(Cursor left, Cursor right) {
        var known = right.measured();
        long pattern = 0;
        for (int i = 0; i < comparisons.length; i++) pattern |= (long) level(comparisons[i], left, right, known) << i * BITS;
        return pattern;
    }

    private int level(Comparison comparison, Cursor left, Cursor right, double[] known) {
        if (left.missing(comparison.field) || right.missing(comparison.field)) return 0;
        var levels = comparison.levels;
        for (int i = 0; i < levels.length; i++) if (holds(levels[i], comparison.field, left, right, known)) return i + 1;
        return levels.length + 1;
    }

    private boolean holds(Level level, int compared, Cursor left, Cursor right, double[] known) {
        int field = level.field;
        if (field != compared && (left.missing(field) || right.missing(field))) return false;
        if (level.distance < 0) return left.same(field, right);
        if (known[level.distance] < 0) known[level.distance] = between(level.distance, left, right);
        return known[level.distance] <= level.limit;
    }

    private double between(int place, Cursor left, Cursor right) {
        var distance = distances[place];
        var preparation = distance.measure.preparation();
        return distance.measure.between(left.prepared(distance.prepared, distance.field, preparation), right.prepared(distance.prepared, distance.field, preparation));
    }

    static int level(long pattern, int comparison) {
        return (int) (pattern >>> comparison * BITS) & 15;
    }
}
