package id.lapau.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A business as somebody saw it at its place; empty or null where nothing was learnt.
 *
 * @param since the year in which it began
 * @param on    the day of the visit
 */
public record SeenBusiness(Standing standing, String line, String address, @Nullable Integer since, LocalDate on) {

    /** What is known now, with what was seen put in its place. */
    StoredBusiness.Facts over(StoredBusiness.Facts known) {
        return new StoredBusiness.Facts(known.name(), line.isEmpty() ? known.line() : line, known.kbliEdition(), known.kbliCode(),
                address.isEmpty() ? known.address() : address, known.nagari(), started(known.startedOn()));
    }

    /** A day that is known stays when it lies in the year that was told. */
    private @Nullable LocalDate started(@Nullable LocalDate known) {
        if (since == null || known != null && known.getYear() == Objects.requireNonNull(since)) return known;
        return LocalDate.of(since, 1, 1);
    }
}
