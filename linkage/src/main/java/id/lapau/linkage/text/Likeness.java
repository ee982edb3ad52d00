package id.lapau.linkage.text;

/**
 * How far apart two cleaned texts, neither of them empty, may be to agree. Symmetric and pure.
 *
 * @param measure the distance; likenesses of one family share it, so that it is computed once for several limits
 * @param limit   the largest distance that agrees
 */
public record Likeness(Measure measure, double limit) {

    /** A distance of two texts: 0 for the same, more for less alike, and anything above a limit if it is above every limit. */
    @FunctionalInterface
    public interface Measure {
        double between(String one, String other);
    }

    public boolean holds(String one, String other) {
        return measure.between(one, other) <= limit;
    }

    static Likeness of(Measure measure, double limit) {
        return new Likeness(measure, limit);
    }

    /** A likeness without degrees. */
    interface Test {
        boolean holds(String one, String other);
    }

    static Likeness of(Test test) {
        return new Likeness((a, b) -> test.holds(a, b) ? 0 : 1, 0);
    }
}
