package id.lapau.procurement.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the law says of buying on one day: the form of the paper by value, and what is kept for small businesses. Pure. */
public record BuyingRules(LocalDate day, List<Limit> limits) {

    private static final Comparator<Limit> LOWEST_FIRST = Comparator.comparing(Limit::most, Comparator.nullsLast(Comparator.naturalOrder()));

    private Optional<Limit> lowest(Limit.Kind kind, long value) {
        return limits.stream().filter(limit -> limit.kind() == kind && limit.holds(value)).min(LOWEST_FIRST);
    }

    /** The simplest form that a purchase of so many rupiah may have; empty on a day of which no law is known. */
    public Optional<Limit> form(long value) {
        return lowest(Limit.Kind.FORM, value);
    }

    /** The rule that keeps a package of this value for small businesses; empty when it is too large for that. */
    public Optional<Limit> small(long value) {
        return lowest(Limit.Kind.SMALL, value);
    }

    /** The rule that lets it be bought directly; empty when it is too large. */
    public Optional<Limit> direct(long value) {
        return lowest(Limit.Kind.DIRECT, value);
    }

    public Optional<Limit> emergency() {
        return lowest(Limit.Kind.EMERGENCY, 0);
    }
}
