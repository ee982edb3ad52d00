package id.lapau.procurement.need;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Weeks as capacity is told in them: each is named by its Monday. */
public final class Weeks {

    private Weeks() {}

    /** The Monday of the week in which a day lies. */
    public static LocalDate of(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The weeks from one day to another, both included; empty when the last lies before the first. */
    public static List<LocalDate> between(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? List.of() : of(first).datesUntil(of(last).plusDays(1), java.time.Period.ofWeeks(1)).toList();
    }
}
