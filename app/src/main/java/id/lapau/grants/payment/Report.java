package id.lapau.grants.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a decree or bank report says of one grant.
 *
 * @param says        GRANTED, TRANSFERRED, PAID or RETURNED
 * @param amount      whole rupiah
 * @param on          day of it as the row says; null when the row says none
 * @param transferred day of the transfer, when the row says so besides
 * @param otherwise   the day of the file, for a row without one
 * @param decided     an officer looked and says that it is so, although it contradicts what was recorded
 */
public record Report(PaymentState says, long amount, @Nullable LocalDate on, @Nullable LocalDate transferred, LocalDate otherwise, UUID line, String bank,
        UUID source, UUID answer, boolean decided) {

    LocalDate day() {
        return on != null ? on : otherwise;
    }

    LocalDate dayOf(PaymentState step) {
        return step == says || transferred == null ? day() : transferred;
    }
}
