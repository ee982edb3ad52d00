package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * How unequal earnings are: 0 when all earn the same, towards 1 when one earns all. For n amounts in ascending order,
 * G = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n, which is half of the mean difference of all pairs over the mean (C. Gini, 1912; A. Sen, On Economic Inequality, 1973).
 */
final class Gini {

    private Gini() {}

    /** What a business earned by orders of a day; rupiah. */
    record Earned(UUID business, LocalDate day, long amount) {}

    /** When a business first said in a year that it can make something. */
    record Willing(UUID business, LocalDate since) {}

    /** At the end of a month, of the year's earnings so far; {@code makers} are all who offered in the year until then, also those who got nothing. */
    record Point(YearMonth month, double gini, int makers) {}

    /** @return 0 for nobody and for nothing */
    static double of(long... amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1.0) * sorted[i];
        }
        int n = sorted.length;
        return sum == 0 ? 0 : Math.max(0, 2 * weighted / (n * sum) - (n + 1.0) / n);
    }

    /** One point for each month from {@code from} to {@code to} in which somebody had earned something. */
    static List<Point> overTime(List<Willing> willing, List<Earned> earned, YearMonth from, YearMonth to) {
        var points = new ArrayList<Point>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            var so = new HashMap<UUID, Long>();
            for (var each : willing) if (within(each.since(), month)) so.putIfAbsent(each.business(), 0L);
            for (var each : earned) if (within(each.day(), month)) so.merge(each.business(), each.amount(), Long::sum);
            var amounts = so.values().stream().mapToLong(Long::longValue).toArray();
            if (Arrays.stream(amounts).sum() > 0) points.add(new Point(month, of(amounts), amounts.length));
        }
        return points;
    }

    private static boolean within(LocalDate day, YearMonth month) {
        return day.getYear() == month.getYear() && !YearMonth.from(day).isAfter(month);
    }
}
