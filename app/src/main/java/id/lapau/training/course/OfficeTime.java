package id.lapau.training.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as the regency's clocks show them. */
final class OfficeTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.of("id"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.of("id"));

    private OfficeTime() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(ZONE).toInstant();
    }

    /** Kamis, 22 Oktober 2020, 09.00–15.00 WIB: for messages, which are Indonesian. */
    static String spoken(Instant from, Instant to) {
        return DAY.format(from.atZone(ZONE)) + ", " + HOUR.format(from.atZone(ZONE)) + "–" + HOUR.format(to.atZone(ZONE)) + " WIB";
    }
}
