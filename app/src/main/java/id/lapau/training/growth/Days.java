package id.lapau.training.growth;

import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as a form sends them. */
final class Days {

    private Days() {}

    /** Empty when it is no day. */
    static Optional<LocalDate> read(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }

    /** Whether it is a day that has come. */
    static boolean past(String written, Clock clock) {
        return read(written).filter(day -> !day.isAfter(OfficeTime.today(clock)) && day.getYear() >= 2000).isPresent();
    }
}
