package id.lapau.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as the regency's clocks show them; computers run on UTC, where the day begins at seven in the morning of the office. */
public final class OfficeTime {

    /** Western Indonesian Time (WIB, UTC+7). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.of("id"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.of("id"));

    private OfficeTime() {}

    /** The day at the office, whatever the zone of the clock. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day at the office at that moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment at which the office's clock shows that hour of that day. */
    public static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(ZONE).toInstant();
    }

    /** The moment at which a day begins at the office. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Kamis, 22 Oktober 2020, 09.00–15.00 WIB: for messages, which are Indonesian. */
    public static String spoken(Instant from, Instant to) {
        return DAY.format(from.atZone(ZONE)) + ", " + HOUR.format(from.atZone(ZONE)) + "–" + HOUR.format(to.atZone(ZONE)) + " WIB";
    }
}
