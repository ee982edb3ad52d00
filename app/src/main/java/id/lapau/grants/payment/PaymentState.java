package id.lapau.grants.payment;

import static id.lapau.grants.payment.Account.BANK;
import static id.lapau.grants.payment.Account.BUDGET;
import static id.lapau.grants.payment.Account.OWED;
import static id.lapau.grants.payment.Account.RECIPIENT;
import static id.lapau.grants.payment.Account.TREASURY;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where one grant stands. Which state may follow which, and what money moves then, stands in one table and nowhere else. */
public enum PaymentState {
    /** Not granted. */
    NONE,
    /** Granted by the ministry's decree. */
    GRANTED,
    /** The money is at the paying bank; the recipient must collect it in time. */
    TRANSFERRED,
    /** The recipient has it. */
    PAID,
    /** The bank sent it back to the treasury: not collected in time, or the account is wrong. It may be sent once more. */
    RETURNED,
    /** Paid, and given back to the treasury by the recipient. */
    REPAID,
    /** The decree was taken back. */
    CANCELLED;

    /** One line of the table: a state, the one that follows, and between which accounts the money moves. */
    public record Step(PaymentState from, PaymentState to, Account debit, Account credit) {}

    private static final List<Step> TABLE = List.of(
            new Step(NONE, GRANTED, BUDGET, OWED),
            new Step(GRANTED, TRANSFERRED, OWED, BANK),
            new Step(GRANTED, CANCELLED, OWED, BUDGET),
            new Step(TRANSFERRED, PAID, BANK, RECIPIENT),
            new Step(TRANSFERRED, RETURNED, BANK, TREASURY),
            new Step(PAID, REPAID, RECIPIENT, TREASURY),
            new Step(RETURNED, TRANSFERRED, TREASURY, BANK),
            new Step(CANCELLED, GRANTED, BUDGET, OWED));

    /** The whole table. */
    public static List<Step> table() {
        return TABLE;
    }

    /** The line of the table that leads there; empty when the table does not know it. */
    public Optional<Step> to(PaymentState next) {
        return TABLE.stream().filter(step -> step.from == this && step.to == next).findFirst();
    }

    public boolean mayBecome(PaymentState next) {
        return to(next).isPresent();
    }

    /** The states that may follow this one. */
    public Set<PaymentState> next() {
        return Arrays.stream(values()).filter(this::mayBecome).collect(Collectors.toSet());
    }

    /** Whether somebody has a right to money, or had it and used it. */
    public boolean granted() {
        return this != NONE && this != CANCELLED;
    }

    public String messageKey() {
        return "payment.state." + name().toLowerCase(Locale.ROOT);
    }
}
