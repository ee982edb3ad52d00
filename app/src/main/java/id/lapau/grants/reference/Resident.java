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

    /** The NIK for screens; it may be one that nobody can have. */
    public String maskedNik() {
        var digits = String.valueOf(nik);
        return digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4);
    }

    /** The NIK in clear, in groups of four. Showing it is a permission and an audit entry. */
    public String groupedNik() {
        return String.valueOf(nik).replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override public String toString() {
        return "Resident[" + status + "]";
    }
}
