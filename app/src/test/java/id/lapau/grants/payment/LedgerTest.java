package id.lapau.grants.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LedgerTest {

    private static final long GRANT = 2_400_000;
    private static final UUID LINE = new UUID(0, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 9);

    /** Something that happens to a ledger: a report, or the withdrawal of the file of that number. */
    private record Event(Report report, boolean withdrawn, int file) {}

    @Provide Arbitrary<List<Event>> lives() {
        var says = Arbitraries.of(PaymentState.GRANTED, PaymentState.GRANTED, PaymentState.TRANSFERRED, PaymentState.PAID, PaymentState.PAID, PaymentState.RETURNED);
        var amount = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(GRANT)), Tuple.of(1, Arbitraries.longs().between(1, 2 * GRANT)));
        var day = Arbitraries.integers().between(0, 3).map(NOVEMBER::plusDays).injectNull(0.2);
        return Combinators.combine(says, amount, day, Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 3), Arbitraries.of(true, false, false),
                Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
                .as((state, rupiah, on, file, row, decided, withdrawn) -> new Event(new Report(state, rupiah, on, null, NOVEMBER, LINE, "BRI", new UUID(file, row), new UUID(0, file), decided), withdrawn, file))
                .list().ofMaxSize(40);
    }

    @Property(tries = 400) void whatever_is_reported_or_withdrawn_in_any_order_every_rupiah_is_somewhere_and_nobody_is_paid_twice(@ForAll("lives") List<Event> life) {
        var ledger = Ledger.EMPTY;
        for (var event : life) {
            ledger = event.withdrawn() ? withdrawn(ledger, new UUID(0, event.file())) : reported(ledger, event.report());
            sound(ledger);
        }
    }

    private static Ledger reported(Ledger ledger, Report report) {
        if (!(ledger.plan(report) instanceof Ledger.Plan.Book(var movements))) return ledger;
        var after = movements.stream().reduce(ledger, Ledger::and, (_, whole) -> whole);
        assertThat(after.plan(report)).as("the same row once more").isInstanceOfAny(Ledger.Plan.Known.class, Ledger.Plan.Contradicts.class, Ledger.Plan.Twice.class, Ledger.Plan.NotGranted.class);
        return after;
    }

    private static Ledger withdrawn(Ledger ledger, UUID file) {
        var back = ledger.without(file);
        if (back.isEmpty()) return ledger;
        var after = back.get().stream().reduce(ledger, Ledger::and, (_, whole) -> whole);
        assertThat(after.standing()).noneMatch(m -> m.answer().equals(file));
        return after;
    }

    private static void sound(Ledger ledger) {
        assertThat(Arrays.stream(Account.values()).mapToLong(ledger::balance).sum()).as("all accounts together").isZero();
        for (var account : Account.values()) if (account != Account.BUDGET) assertThat(ledger.balance(account)).as(account.name()).isNotNegative();
        assertThat(ledger.standing().stream().filter(m -> m.to() == PaymentState.PAID)).hasSizeLessThanOrEqualTo(1);
        assertThat(ledger.balance(Account.RECIPIENT)).isLessThanOrEqualTo(-ledger.balance(Account.BUDGET));
        assertThat(ledger.state() == PaymentState.PAID).isEqualTo(ledger.balance(Account.RECIPIENT) > 0);
    }

    @Example void a_bank_that_tells_only_of_the_payment_has_transferred_it_before() {
        var ledger = paid();
        assertThat(ledger.standing()).extracting(Movement::to).containsExactly(PaymentState.GRANTED, PaymentState.TRANSFERRED, PaymentState.PAID);
        assertThat(ledger.balance(Account.RECIPIENT)).isEqualTo(GRANT);
    }

    @Example void a_payment_told_again_in_a_later_report_is_known_but_another_day_or_a_second_row_of_one_file_is_a_second_payment() {
        assertThat(paid().plan(report(PaymentState.PAID, 20, 3, 1, false))).isInstanceOf(Ledger.Plan.Known.class);
        assertThat(paid().plan(report(PaymentState.PAID, 21, 3, 1, false))).isInstanceOf(Ledger.Plan.Twice.class);
        assertThat(paid().plan(report(PaymentState.PAID, 20, 2, 9, false))).isInstanceOf(Ledger.Plan.Twice.class);
    }

    @Example void what_comes_back_after_payment_is_repaid_only_when_an_officer_says_so_and_is_never_paid_again() {
        assertThat(paid().plan(report(PaymentState.RETURNED, 25, 3, 1, false))).isInstanceOf(Ledger.Plan.Contradicts.class);
        var repaid = reported(paid(), report(PaymentState.RETURNED, 25, 3, 1, true));
        assertThat(repaid.state()).isEqualTo(PaymentState.REPAID);
        assertThat(repaid.plan(report(PaymentState.PAID, 30, 4, 1, true))).isInstanceOf(Ledger.Plan.Twice.class);
    }

    @Example void a_movement_that_the_table_does_not_know_is_refused() {
        var last = paid().movements().getLast();
        assertThatThrownBy(() -> paid().and(new Movement(4, Movement.Kind.BOOKED, PaymentState.PAID, PaymentState.PAID, Account.BANK, Account.RECIPIENT, 1, NOVEMBER, LINE, "", last.source(), last.answer())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ledger paid() {
        return reported(reported(Ledger.EMPTY, report(PaymentState.GRANTED, 9, 1, 1, false)), report(PaymentState.PAID, 20, 2, 1, false));
    }

    private static Report report(PaymentState says, int day, int file, int row, boolean decided) {
        return new Report(says, GRANT, LocalDate.of(2020, 11, day), null, NOVEMBER, LINE, "BRI", new UUID(file, row), new UUID(0, file), decided);
    }
}
