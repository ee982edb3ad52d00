package id.lapau.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the templates of money are given; all amounts in rupiah. */
public final class MoneyViews {

    static final int PAGE = 50;

    private MoneyViews() {}

    /**
     * One phase at one bank.
     *
     * @param number     of the numbered proposal; empty for people whom nobody proposed
     * @param bank       empty for lines without a decree, and where the decree names none
     * @param expected   lines times the grant
     * @param refused    of it, refused by the ministry
     * @param unanswered of it, in no decree yet
     * @param decreed    granted; lies now as {@code owed} (not transferred), at the bank, with the recipients, or was returned
     * @param reported   what banks say they paid, each row once, whether it could be recorded or not
     * @param recorded   what the ledgers say was paid
     */
    public record Reconciled(String number, String bank, long lines, long expected, long refused, long unanswered, long decreed, long transferred, long paid, long returned,
            long outstanding, long reported, long recorded) {

        /** Reported and not recorded; 0 when the phase is reconciled at this bank. */
        public long difference() {
            return reported - recorded;
        }
    }

    public record Reconciliation(List<Reconciled> lines) {

        public long sum(ToLongFunction<Reconciled> of) {
            return lines.stream().mapToLong(of).sum();
        }

        /** Whether every rupiah that banks report is recorded, and no grant is open. */
        public boolean even() {
            return lines.stream().allMatch(line -> line.difference() == 0);
        }
    }

    /** The officer's choice; empty text means all. {@code due}: {@code lewat}, {@code segera} or empty. */
    public record Filter(String programme, String state, String bank, String number, String due, String search) {

        public boolean any() {
            return !(state + bank + number + due + search).isEmpty();
        }
    }

    public record Recipient(UUID id, String name, @Nullable String nagari, String number, String bank, PaymentState state, long granted, long received, long outstanding,
            @Nullable LocalDate transferredOn, @Nullable LocalDate collectBy) {}

    public record Recipients(List<Recipient> lines, int found, long outstanding) {
        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** One movement with where it is told. */
    public record Entry(Movement movement, String file, String sheet, int row, String reference, String by, Instant at) {

        public String source() {
            return (sheet.isEmpty() ? file : file + " · " + sheet) + " · " + row;
        }
    }

    /** One recipient's whole ledger. */
    public record Passbook(Recipient recipient, String programme, UUID proposal, List<Entry> entries, Ledger ledger) {}
}
