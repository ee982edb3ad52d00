package id.lapau.grants.payment;

import id.lapau.grants.payment.Movement.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The movements of one grant in their order, and what may be added to them. A value: adding gives another one. */
public final class Ledger {

    public static final Ledger EMPTY = new Ledger(List.of());

    private final List<Movement> movements;

    private Ledger(List<Movement> movements) {
        this.movements = List.copyOf(movements);
    }

    public static Ledger of(List<Movement> movements) {
        return movements.stream().reduce(EMPTY, Ledger::and, (_, whole) -> whole);
    }

    /** What a report does to a ledger. */
    public sealed interface Plan {
        /** These are added. */
        record Book(List<Movement> movements) implements Plan {}

        /** Another file told of it before. */
        record Known() implements Plan {}

        /** It is said to have happened twice: never recorded a second time. */
        record Twice() implements Plan {}

        /** It does not fit to what was recorded; an officer must look. */
        record Contradicts() implements Plan {}

        /** There is no right to this money. */
        record NotGranted() implements Plan {}
    }

    public List<Movement> movements() {
        return movements;
    }

    public PaymentState state() {
        return movements.isEmpty() ? PaymentState.NONE : movements.getLast().to();
    }

    /** Rupiah on an account; only the budget may be below zero, for all money comes from there. */
    public long balance(Account account) {
        return movements.stream().mapToLong(m -> m.credit() == account ? m.amount() : m.debit() == account ? -m.amount() : 0).sum();
    }

    /** The same with one more, which must be the next by the table and leave no account below zero. */
    public Ledger and(Movement next) {
        boolean follows = next.number() == movements.size() + 1 && next.from() == state();
        if (!follows || !allowed(next) || next.amount() <= 0) throw new IllegalArgumentException(next.from() + " → " + next.to() + " cannot follow " + state());
        var more = new ArrayList<>(movements);
        more.add(next);
        var ledger = new Ledger(more);
        if (next.debit() != Account.BUDGET && ledger.balance(next.debit()) < 0) throw new IllegalArgumentException("more than there is on " + next.debit());
        return ledger;
    }

    private boolean allowed(Movement next) {
        if (next.kind() == Kind.BOOKED) return next.from().to(next.to()).filter(s -> s.debit() == next.debit() && s.credit() == next.credit()).isPresent();
        return last().filter(m -> m.from() == next.to() && m.amount() == next.amount() && m.debit() == next.credit() && m.credit() == next.debit()).isPresent();
    }

    public Plan plan(Report report) {
        var says = report.says();
        if (says != PaymentState.GRANTED && !state().granted()) return new Plan.NotGranted();
        if (report.amount() <= 0) return new Plan.Contradicts();
        var earlier = standing().stream().filter(m -> m.to() == says).toList();
        if (earlier.stream().anyMatch(m -> same(report, m))) return secondRow(report, earlier) ? new Plan.Twice() : new Plan.Known();
        return path(report).<Plan>map(Plan.Book::new).orElseGet(() -> earlier.isEmpty() ? new Plan.Contradicts() : new Plan.Twice());
    }

    /** Banks repeat in each report what they told before. */
    private static boolean same(Report report, Movement earlier) {
        return earlier.amount() == report.amount() && (report.on() == null || report.on().equals(earlier.on()));
    }

    /** Within one file nobody repeats himself. */
    private static boolean secondRow(Report report, List<Movement> earlier) {
        return earlier.stream().anyMatch(m -> same(report, m) && m.answer().equals(report.answer()) && !m.source().equals(report.source()));
    }

    private Optional<List<Movement>> path(Report report) {
        var ledger = this;
        var added = new ArrayList<Movement>();
        for (var next : states(report)) {
            var step = ledger.state().to(next);
            if (step.isEmpty() || !ledger.covers(step.get(), report.amount())) return Optional.empty();
            added.add(movement(ledger, step.get(), report));
            ledger = ledger.and(added.getLast());
        }
        return Optional.of(added);
    }

    /** What goes back goes back whole: a part of it needs an officer. */
    private boolean covers(PaymentState.Step step, long amount) {
        long there = balance(step.debit());
        return step.debit() == Account.BUDGET || (step.credit() == Account.TREASURY ? there == amount : there >= amount);
    }

    /** A bank that tells of the end need not have told of the beginning. */
    private List<PaymentState> states(Report report) {
        var says = report.says();
        boolean ended = says == PaymentState.PAID || says == PaymentState.RETURNED;
        if (state() == PaymentState.GRANTED && ended) return List.of(PaymentState.TRANSFERRED, says);
        if (state() == PaymentState.RETURNED && says == PaymentState.PAID && report.decided()) return List.of(PaymentState.TRANSFERRED, says);
        if (state() == PaymentState.PAID && says == PaymentState.RETURNED && report.decided()) return List.of(PaymentState.REPAID);
        return List.of(says);
    }

    private static Movement movement(Ledger ledger, PaymentState.Step step, Report report) {
        return new Movement(ledger.movements.size() + 1, Kind.BOOKED, step.from(), step.to(), step.debit(), step.credit(), report.amount(),
                report.dayOf(step.to()), report.line(), report.bank(), report.source(), report.answer());
    }

    /** What takes back all that a file, or one row of it, told; empty when something later stands upon it. */
    public Optional<List<Movement>> without(UUID fileOrRow) {
        var ledger = this;
        var added = new ArrayList<Movement>();
        while (ledger.standing().stream().anyMatch(m -> tells(m, fileOrRow))) {
            var last = ledger.last().orElseThrow();
            if (!tells(last, fileOrRow)) return Optional.empty();
            added.add(back(ledger, last));
            ledger = ledger.and(added.getLast());
        }
        return Optional.of(added);
    }

    private static boolean tells(Movement movement, UUID fileOrRow) {
        return movement.answer().equals(fileOrRow) || movement.source().equals(fileOrRow);
    }

    /** A grant is not un-granted but cancelled: that it was granted remains. */
    private static Movement back(Ledger ledger, Movement last) {
        int number = ledger.movements.size() + 1;
        if (last.to() != PaymentState.GRANTED) return last.reversed(number, last.source(), last.answer());
        var step = PaymentState.GRANTED.to(PaymentState.CANCELLED).orElseThrow();
        return new Movement(number, Kind.BOOKED, step.from(), step.to(), step.debit(), step.credit(), last.amount(), last.on(), last.line(), "", last.source(), last.answer());
    }

    private Optional<Movement> last() {
        return Optional.ofNullable(stack().peekLast());
    }

    /** The movements that were not taken back, oldest first. */
    public List<Movement> standing() {
        return List.copyOf(stack());
    }

    private Deque<Movement> stack() {
        var stack = new ArrayDeque<Movement>();
        for (var movement : movements) {
            if (movement.kind() == Kind.REVERSED) stack.removeLast();
            else if (movement.to() == PaymentState.CANCELLED) stack.clear();
            else stack.addLast(movement);
        }
        return stack;
    }

    @Override public String toString() {
        return "Ledger[" + state() + ", " + movements.size() + "]";
    }
}
