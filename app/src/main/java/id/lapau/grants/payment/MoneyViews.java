package id.lapau.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** The figures of a phase in the order in which money goes. */
    public enum Figure {
        LINES(Reconciled::lines), EXPECTED(Reconciled::expected), REFUSED(Reconciled::refused), UNANSWERED(Reconciled::unanswered), DECREED(Reconciled::decreed),
        TRANSFERRED(Reconciled::transferred), PAID(Reconciled::paid), RETURNED(Reconciled::returned), OUTSTANDING(Reconciled::outstanding), REPORTED(Reconciled::reported),
        RECORDED(Reconciled::recorded), DIFFERENCE(Reconciled::difference);

        private final ToLongFunction<Reconciled> of;

        Figure(ToLongFunction<Reconciled> of) {
            this.of = of;
        }

        public long of(Reconciled line) {
            return of.applyAsLong(line);
        }

        public String messageKey() {
            return "payment." + name().toLowerCase(Locale.ROOT);
        }

        /** Message key of what it means. */
        public String wordKey() {
            return "payment.word." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One phase, a line for each bank. */
    public record Phase(String number, List<Reconciled> lines) {
        public long sum(Figure figure) {
            return lines.stream().mapToLong(figure::of).sum();
        }

        /** Of people whom nobody proposed there is only what banks say of them. */
        public Set<Figure> figures() {
            return number.isEmpty() ? EnumSet.range(Figure.REPORTED, Figure.DIFFERENCE) : EnumSet.allOf(Figure.class);
        }
    }

    public record Reconciliation(List<Reconciled> lines) {

        public List<Phase> phases() {
            var byNumber = new LinkedHashMap<String, List<Reconciled>>();
            for (var line : lines) byNumber.computeIfAbsent(line.number(), _ -> new ArrayList<>()).add(line);
            return byNumber.entrySet().stream().map(e -> new Phase(e.getKey(), e.getValue())).toList();
        }

        public long sum(ToLongFunction<Reconciled> of) {
            return lines.stream().mapToLong(of).sum();
        }

        /** Whether every rupiah that banks report is recorded. */
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
