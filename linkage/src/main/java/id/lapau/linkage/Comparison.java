package id.lapau.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One question about two records. Its levels are tried in order; the first that holds is the answer, the last always holds. */
public final class Comparison {

    /** How the evidence of a field depends on other fields. */
    enum Bearing {
        /** Counts by itself. */
        ALONE,
        /** Agreement counts only where the names do not differ: relatives share it too. */
        WITH_NAME,
        /** As before, and all such fields together count at most the model's limit: a household shares them all at once. */
        HOUSEHOLD
    }

    private record Rung(Level level, Predicate<Pair> holds) {}

    private final String field;
    private final Bearing bearing;
    private final List<Rung> rungs;

    private Comparison(String field, Bearing bearing, List<Rung> rungs) {
        this.field = field;
        this.bearing = bearing;
        this.rungs = List.copyOf(rungs);
    }

    static Draft of(String field, Bearing bearing) {
        return new Draft(field, bearing);
    }

    public String field() {
        return field;
    }

    /** All levels, in the order in which they are tried. */
    public List<Level> levels() {
        return rungs.stream().map(Rung::level).toList();
    }

    /** The level on which two records stand. */
    public Level level(PersonRecord left, PersonRecord right) {
        return level(new Pair(Person.of(left), Person.of(right)));
    }

    Bearing bearing() {
        return bearing;
    }

    Level level(Pair pair) {
        for (var rung : rungs) if (rung.holds().test(pair)) return rung.level();
        throw new IllegalStateException(field + " has no closing level");
    }

    /** Collects the levels of a comparison, best first. */
    static final class Draft {

        private final String field;
        private final Bearing bearing;
        private final List<Rung> rungs = new ArrayList<>();

        private Draft(String field, Bearing bearing) {
            this.field = field;
            this.bearing = bearing;
        }

        Draft when(Predicate<Pair> holds, String name, double weight, String says) {
            rungs.add(new Rung(new Level(name, weight, says), holds));
            return this;
        }

        Comparison otherwise(String name, double weight, String says) {
            return when(_ -> true, name, weight, says).close();
        }

        private Comparison close() {
            return new Comparison(field, bearing, rungs);
        }
    }
}
