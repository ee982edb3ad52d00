package id.lapau.grants.reference;

import id.lapau.kernel.KkNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of the population register.
 *
 * @param nik as a number; always sixteen digits
 */
public record Resident(long nik, String name, @Nullable LocalDate birthDate, @Nullable KkNumber kk, Status status) {

    public enum Status { ALIVE, DECEASED, MOVED_ABROAD }

    @Override public String toString() {
        return "Resident[" + status + "]";
    }
}
