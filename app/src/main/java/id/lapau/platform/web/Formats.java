package id.lapau.platform.web;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Rupiah;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as the office writes them; '–' stands for what is not known. */
record Formats(Locale locale) {

    private static final String UNKNOWN = "–";

    String date(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    String dateTime(@Nullable Instant instant) {
        var time = locale.getLanguage().equals("id") ? "HH.mm" : "HH:mm";
        return instant == null ? UNKNOWN : DateTimeFormatter.ofPattern("d MMMM uuuu " + time, locale).format(instant.atZone(OfficeTime.ZONE));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String rupiah(@Nullable Rupiah amount) {
        return amount == null ? UNKNOWN : amount.toString();
    }
}
