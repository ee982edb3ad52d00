package id.lapau.grants.appeal;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday; public holidays are not known and count as working days, so a deadline is never later than promised. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day on which so many working days after {@code day} have passed. */
    static LocalDate after(LocalDate day, int days) {
        var end = day;
        for (int left = days; left > 0;) {
            end = end.plusDays(1);
            if (end.getDayOfWeek() != DayOfWeek.SATURDAY && end.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return end;
    }
}
