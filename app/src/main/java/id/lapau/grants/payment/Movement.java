package id.lapau.grants.payment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One movement of money of one grant.
 *
 * @param number 1, 2, 3 … within the grant
 * @param amount whole rupiah, more than 0
 * @param on     the day on which the money moved, by ministry or bank
 * @param line   of the numbered proposal
 * @param bank   empty where none was named
 * @param source the row of a file that tells of it
 * @param answer the file
 */
public record Movement(int number, Kind kind, PaymentState from, PaymentState to, Account debit, Account credit, long amount, LocalDate on,
        UUID line, String bank, UUID source, UUID answer) {

    /** REVERSED takes back the last movement that stands, when its file is withdrawn or a decision undone. */
    public enum Kind { BOOKED, REVERSED }

    /** The movement that takes this one back. */
    Movement reversed(int at, UUID by, UUID byAnswer) {
        return new Movement(at, Kind.REVERSED, to, from, credit, debit, amount, on, line, "", by, byAnswer);
    }
}
