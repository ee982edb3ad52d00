package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as OCDS writes them: RFC 3339, such as {@code 2026-11-26T14:05:00+07:00}. */
final class Moments {

    private Moments() {}

    static String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(OfficeTime.ZONE));
    }

    static String startOf(LocalDate day) {
        return written(OfficeTime.beginning(day));
    }

    /** The last second of a day. */
    static String endOf(LocalDate day) {
        return written(OfficeTime.at(day, LocalTime.of(23, 59, 59)));
    }
}
