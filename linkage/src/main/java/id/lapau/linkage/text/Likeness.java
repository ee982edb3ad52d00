package id.lapau.linkage.text;

import java.util.function.ToDoubleBiFunction;

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

        /** What is made of a text once, however often it is then compared. */
        default Preparation preparation() {
            return Preparation.NONE;
        }

        /** The same of two texts that were prepared. */
        default double between(Object one, Object other) {
            return between((String) one, (String) other);
        }
    }

    /** Makes of a text what is compared; measures that share it share what it made. */
    @FunctionalInterface
    public interface Preparation {

        Preparation NONE = text -> text;

        Object of(String text);
    }

    /** A distance of what a preparation makes. */
    static <T> Measure of(Preparation preparation, Class<T> type, ToDoubleBiFunction<T, T> distance) {
        return new Measure() {

            @Override
            public double between(String one, String other) {
                return between(preparation.of(one), preparation.of(other));
            }

            @Override
            public Preparation preparation() {
                return preparation;
            }

            @Override
            public double between(Object one, Object other) {
                return distance.applyAsDouble(type.cast(one), type.cast(other));
            }
        };
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
