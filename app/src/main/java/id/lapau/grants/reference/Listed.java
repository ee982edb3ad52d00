package id.lapau.grants.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the lists of employees, credit or recipients.
 *
 * @param what   employer, kind of credit, or programme, as written in lower case
 * @param paidOn only for recipients
 */
public record Listed(long nik, String name, String what, @Nullable LocalDate paidOn) {

    @Override public String toString() {
        return "Listed[" + what + "]";
    }
}
