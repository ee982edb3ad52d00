package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import id.lapau.linkage.text.Likeness;
import id.lapau.linkage.text.Likenesses;
import java.util.List;

/**
 * How two records agree, as one number: four bits for each comparison, 0 where a field is missing, then the place of the
 * first level that holds, and one more where none does.
 */
final class Agreement {

    static final int BITS = 4;

    private record Level(int field, Likeness likeness, boolean exact) {}

    private record Comparison(int field, Level[] levels) {

        int level(Cursor left, Cursor right) {
            if (left.missing(field) || right.missing(field)) return 0;
            for (int i = 0; i < levels.length; i++) if (holds(levels[i], left, right)) return i + 1;
            return levels.length + 1;
        }

        private static boolean holds(Level level, Cursor left, Cursor right) {
            if (level.exact()) return left.same(level.field(), right) && !left.missing(level.field());
            return !left.missing(level.field()) && !right.missing(level.field()) && level.likeness().holds(left.text(level.field()), right.text(level.field()));
        }
    }

    private final Comparison[] comparisons;

    Agreement(List<ComparisonSetting> settings, Layout layout) {
        comparisons = settings.stream().map(c -> new Comparison(layout.field(c.field()),
                c.levels().stream().map(l -> level(l, layout)).toArray(Level[]::new))).toArray(Comparison[]::new);
    }

    private static Level level(LevelSetting setting, Layout layout) {
        return new Level(layout.field(setting.field()), Likenesses.named(setting.likeness(), setting.argument()), setting.likeness().equals("exact"));
    }

    long of(Cursor left, Cursor right) {
        long pattern = 0;
        for (int i = 0; i < comparisons.length; i++) pattern |= (long) comparisons[i].level(left, right) << i * BITS;
        return pattern;
    }

    static int level(long pattern, int comparison) {
        return (int) (pattern >>> comparison * BITS) & 15;
    }
}
