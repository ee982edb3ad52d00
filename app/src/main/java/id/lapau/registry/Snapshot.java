package id.lapau.registry;

import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a business stood on a day, as somebody says. Null where nothing is said.
 *
 * @param monthlySales rupiah in the month that ended about then
 * @param yearlySales  rupiah a year; where only a month is told, twelve times that
 * @param netAssets    rupiah without land and building
 * @param workers      with the owner
 */
public record Snapshot(BusinessId business, LocalDate asOf, @Nullable Rupiah monthlySales, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets,
        @Nullable Integer workers, Set<SalesChannel> channels, Set<Permit> permits, Source source) {

    public Snapshot {
        channels = Set.copyOf(channels);
        permits = Set.copyOf(permits);
        if (yearlySales == null && monthlySales != null) yearlySales = monthlySales.times(12);
    }

    /** Amounts alone, as a proposal or a correction states them. */
    static Snapshot ofAmounts(BusinessId business, BusinessFacts facts, Source source) {
        return new Snapshot(business, facts.asOf(), null, facts.yearlySales(), facts.netAssets(), null, Set.of(), Set.of(), source);
    }

    /** The size by the law in force on that day; empty when no amount is told. */
    public Optional<SizeClass.Ruling> ruling() {
        return SizeClass.on(asOf, yearlySales, netAssets);
    }
}
