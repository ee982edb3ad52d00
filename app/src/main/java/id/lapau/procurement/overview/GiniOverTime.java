package id.lapau.procurement.overview;

import id.lapau.procurement.allocation.Gini;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * How unequal earnings are over the months of a year; {@link Gini} of each.
 */
final class GiniOverTime {

    private GiniOverTime() {}

    /** What a business earned by orders of a day; rupiah. */
    record Earned(UUID business, LocalDate day, long amount) {}

    /** When a business first said in a year that it can make something. */
    record Willing(UUID business, LocalDate since) {}

    /** At the end of a month, of the year's earnings so far; {@code makers} are all who offered in the year until then, also those who got nothing. */
    record Point(YearMonth month, double gini, int makers) {}

    /** One point for each month from {@code from} to {@code to} in which somebody had earned something. */
    static List<Point> overTime(List<Willing> willing, List<Earned> earned, YearMonth from, YearMonth to) {
        var points = new ArrayList<Point>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            var so = new HashMap<UUID, Long>();
            for (var each : willing) if (within(each.since(), month)) so.putIfAbsent(each.business(), 0L);
            for (var each : earned) if (within(each.day(), month)) so.merge(each.business(), each.amount(), Long::sum);
            var amounts = so.values().stream().mapToLong(Long::longValue).toArray();
            if (Arrays.stream(amounts).sum() > 0) points.add(new Point(month, Gini.of(Arrays.stream(amounts)), amounts.length));
        }
        return points;
    }

    private static boolean within(LocalDate day, YearMonth month) {
        return day.getYear() == month.getYear() && !YearMonth.from(day).isAfter(month);
    }
}
