package id.lapau.grants.payment.answer;

import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.payment.Ledger;
import id.lapau.grants.payment.PaymentState;
import id.lapau.grants.payment.Report;
import id.lapau.grants.payment.answer.Judgement.Effect;
import id.lapau.kernel.Nik;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one answer in their order; each counts on what the ones before it did. No input, no output: what a row records is
 * returned, not written.
 */
final class Judge {

    /** What no officer can answer for. */
    static final Set<Difference> FATAL = EnumSet.of(Difference.UNKNOWN, Difference.NOT_DECREED, Difference.TWICE, Difference.UNREADABLE);

    /** What is worth a look, but the money has moved and the person is certain. */
    private static final Set<Difference> HARMLESS = EnumSet.of(Difference.BANK, Difference.ACCOUNT);

    /** @param dated day of the file; {@code amount} of one grant of the programme, in rupiah */
    record Context(AnswerKind kind, UUID answer, LocalDate dated, long amount) {}

    /** Bank and account as the decree names them; empty where it names none. */
    record Decreed(String bank, String account) {}

    private final Context context;
    private final Matcher matcher;
    private final Map<UUID, Decreed> decreed;
    private final Map<Nik, Ledger> ledgers = new HashMap<>();
    private final Set<UUID> refused = new HashSet<>();

    Judge(Context context, Matcher matcher, Map<UUID, Decreed> decreed) {
        this.context = context;
        this.matcher = matcher;
        this.decreed = decreed;
    }

    /** Whose ledger it is. */
    void knows(FrozenLine line, Ledger ledger) {
        ledgers.put(line.nik(), ledger);
    }

    /**
     * @param fresh   the line as it stands now, when the matcher is older than the last decision on it
     * @param decided an officer said that it is the one
     */
    Judgement judge(UUID row, AnswerLine said, Matcher.Found found, @Nullable FrozenLine fresh, boolean decided) {
        if (!said.namesSomebody() || said.says() == Says.UNCLEAR) return stuck(found, Difference.UNREADABLE);
        var line = fresh == null ? found.line() : fresh;
        if (line == null) return stuck(found, Difference.UNKNOWN);
        var differences = differences(said, found, line);
        boolean held = !decided && differences.stream().anyMatch(d -> holds(d, said, line));
        if (said.says() == Says.REFUSED) return refusal(said, found.match(), line, differences, held);
        return booking(row, said, found.match(), line, differences, held, decided);
    }

    Matcher.Found find(AnswerLine said) {
        return matcher.find(said);
    }

    private static Judgement stuck(Matcher.Found found, Difference why) {
        return new Judgement(found.match(), found.line(), EnumSet.of(why), Standing.STUCK, Judgement.NONE);
    }

    private EnumSet<Difference> differences(AnswerLine said, Matcher.Found found, FrozenLine line) {
        var differences = EnumSet.noneOf(Difference.class);
        if (found.match() == Match.PROBABLE) differences.add(Difference.DOUBTFUL);
        var names = PersonNames.compare(said.name(), line.name());
        if (names == NameAgreement.DIFFERENT && !PersonNames.oneSlipApart(said.name(), line.name()) || names == NameAgreement.PART) differences.add(Difference.NAME);
        if (said.says() != Says.REFUSED && amount(said) != due(line)) differences.add(Difference.AMOUNT);
        var decree = context.kind() == AnswerKind.BANK ? decreed.get(line.id()) : null;
        if (decree != null && differs(decree.bank(), said.bank())) differences.add(Difference.BANK);
        if (decree != null && differs(decree.account(), said.account())) differences.add(Difference.ACCOUNT);
        return differences;
    }

    private static boolean differs(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** A decree without a sum grants what the programme grants; a bank must say what it paid. */
    private long amount(AnswerLine said) {
        if (said.amount() != null) return said.amount().amount();
        return context.kind() == AnswerKind.DECREE ? context.amount() : 0;
    }

    private long due(FrozenLine line) {
        if (context.kind() == AnswerKind.DECREE) return context.amount();
        return ledger(line).standing().stream().filter(m -> m.to() == PaymentState.GRANTED).findFirst().map(m -> m.amount()).orElse(context.amount());
    }

    private static boolean holds(Difference difference, AnswerLine said, FrozenLine line) {
        if (difference == Difference.NAME) return !PersonNames.compare(said.name(), line.name()).agrees();
        return !HARMLESS.contains(difference);
    }

    private Judgement refusal(AnswerLine said, Match match, FrozenLine line, EnumSet<Difference> differences, boolean held) {
        if (refused.contains(line.id()) || !line.alive()) return new Judgement(match, line, differences, Standing.REPEATED, Judgement.NONE);
        if (ledger(line).state().granted()) differences.add(Difference.CONTRADICTS);
        if (differences.contains(Difference.CONTRADICTS)) return new Judgement(match, line, differences, Standing.STUCK, Judgement.NONE);
        if (held) return new Judgement(match, line, differences, Standing.HELD, Judgement.NONE);
        refused.add(line.id());
        return new Judgement(match, line, differences, Standing.CLEAR, new Effect.Refuse(MinistryReason.of(said.reason())));
    }

    private Judgement booking(UUID row, AnswerLine said, Match match, FrozenLine line, EnumSet<Difference> differences, boolean held, boolean decided) {
        boolean dead = said.says() == Says.ACCEPTED && (!line.alive() || refused.contains(line.id()));
        var plan = ledger(line).plan(report(row, said, line, decided));
        switch (plan) {
            case Ledger.Plan.Twice _ -> differences.add(Difference.TWICE);
            case Ledger.Plan.NotGranted _ -> differences.add(Difference.NOT_DECREED);
            case Ledger.Plan.Contradicts _ -> differences.add(Difference.CONTRADICTS);
            case Ledger.Plan.Known _ -> { return new Judgement(match, line, differences, Standing.REPEATED, Judgement.NONE); }
            case Ledger.Plan.Book _ when dead -> differences.add(Difference.CONTRADICTS);
            case Ledger.Plan.Book _ -> { }
        }
        if (dead || differences.stream().anyMatch(FATAL::contains)) return new Judgement(match, line, differences, Standing.STUCK, Judgement.NONE);
        if (held || !(plan instanceof Ledger.Plan.Book(var movements))) return new Judgement(match, line, differences, Standing.HELD, Judgement.NONE);
        ledgers.put(line.nik(), movements.stream().reduce(ledger(line), Ledger::and, (_, all) -> all));
        return new Judgement(match, line, differences, Standing.CLEAR, new Effect.Book(movements));
    }

    private Report report(UUID row, AnswerLine said, FrozenLine line, boolean decided) {
        var state = switch (said.says()) {
            case ACCEPTED -> PaymentState.GRANTED;
            case TRANSFERRED -> PaymentState.TRANSFERRED;
            case PAID -> PaymentState.PAID;
            case RETURNED -> PaymentState.RETURNED;
            case REFUSED, UNCLEAR, NO_ROW -> throw new IllegalArgumentException(said.says() + " moves no money");
        };
        var day = context.kind() == AnswerKind.DECREE ? context.dated() : said.on();
        return new Report(state, amount(said), day, said.transferredOn(), context.dated(), line.id(), said.bank(), row, context.answer(), decided);
    }

    private Ledger ledger(FrozenLine line) {
        return ledgers.getOrDefault(line.nik(), Ledger.EMPTY);
    }
}
