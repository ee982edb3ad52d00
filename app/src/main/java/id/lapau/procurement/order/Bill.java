package id.lapau.procurement.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for an order after its handover. Rupiah.
 *
 * @param handover  number of the handover record
 * @param signedOn  by office and maker; null before
 * @param dueOn     last day to pay; null before it is signed
 * @param step      number of the last entry; 0 before there is one
 * @param turnover  of the person in the calendar year before this bill, as it was prepared
 * @param elsewhere of it, from others than this office, as the maker says
 * @param proof     number of the bank's proof; empty before it is paid
 * @param valueDate day of the last entry; null before there is one
 * @param by        who made the last entry
 * @param paid      rupiah that the maker has: net of payments less what came back
 */
public record Bill(UUID order, String handover, int pieces, long gross, LocalDate madeOn, @Nullable LocalDate signedOn, @Nullable LocalDate dueOn, BillState state, int step, long tax, long net,
        long turnover, long elsewhere, String proof, @Nullable LocalDate valueDate, @Nullable UUID byId, String by, long paid) {

    /** Days after the last day to pay; 0 when in time, paid, or not due. */
    public int daysLate(LocalDate today) {
        return dueOn == null || state == BillState.PAID ? 0 : (int) Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(dueOn, today));
    }
}
