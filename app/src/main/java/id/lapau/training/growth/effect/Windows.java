package id.lapau.training.growth.effect;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * The months around a course: half a year before in two quarters, half a year after. The month of the course itself counts on
 * neither side.
 */
public final class Windows {

    /** Sales of a month in rupiah. */
    public record Sold(YearMonth month, long amount) {}

    /** First and last month of a window, counted from the course. */
    private record Window(int first, int last) {}

    private static final Window EARLIER = new Window(-6, -4);
    private static final Window BEFORE = new Window(-3, -1);
    private static final Window AFTER = new Window(1, 6);

    private Windows() {}

    /** First month that is looked at, counted from the course. */
    public static int first() {
        return EARLIER.first;
    }

    /** Last month that is looked at. */
    public static int last() {
        return AFTER.last;
    }

    /** The business around its course; empty when one of the windows has no month with sales. */
    public static Optional<Unit> unit(UUID business, boolean tookPart, Traits traits, List<Sold> sold) {
        var earlier = mean(sold, traits.month(), EARLIER);
        var before = mean(sold, traits.month(), BEFORE);
        var after = mean(sold, traits.month(), AFTER);
        if (earlier.isEmpty() || before.isEmpty() || after.isEmpty()) return Optional.empty();
        double level = before.getAsDouble();
        return Optional.of(new Unit(business, tookPart, traits, level, level - earlier.getAsDouble(), after.getAsDouble() - level));
    }

    private static OptionalDouble mean(List<Sold> sold, YearMonth course, Window window) {
        return sold.stream().filter(month -> month.amount > 0 && within(course.until(month.month, ChronoUnit.MONTHS), window)).mapToDouble(month -> Math.log(month.amount)).average();
    }

    private static boolean within(long months, Window window) {
        return window.first <= months && months <= window.last;
    }
}
