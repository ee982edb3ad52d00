package id.lapau.training.growth;

import id.lapau.registry.Permit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of the ten signs a business shows, read from its snapshots of a year and what officers saw. */
public final class Indicators {

    /** How a business stood, with all that was told. */
    record Told(LocalDate asOf, @Nullable Long yearlySales, @Nullable Long netAssets, @Nullable Integer workers, Set<Permit> permits) {}

    /**
     * A sign that counts.
     *
     * @param from what it was; null for what an officer saw
     * @param to   what it is, or what the officer wrote
     */
    public record Shown(Indicator indicator, @Nullable LocalDate since, LocalDate on, @Nullable Number from, Object to) {}

    private Indicators() {}

    /** @param told in the order of their days; the last is compared with the oldest of the year before it */
    static List<Shown> fromNumbers(List<Told> told) {
        if (told.size() < 2) return List.of();
        var last = told.getLast();
        var year = told.stream().filter(t -> t.asOf().isAfter(last.asOf().minusYears(1).minusDays(1))).toList();
        var shown = new ArrayList<Shown>();
        grown(Indicator.SALES, year, Told::yearlySales, shown);
        grown(Indicator.ASSETS, year, Told::netAssets, shown);
        grown(Indicator.WORKERS, year, Told::workers, shown);
        grown(Indicator.FORMAL, year, t -> t.permits().size(), shown);
        return shown;
    }

    private static void grown(Indicator indicator, List<Told> year, Function<Told, @Nullable Number> of, List<Shown> shown) {
        var known = year.stream().filter(t -> of.apply(t) != null).toList();
        if (known.size() < 2) return;
        Number first = of.apply(known.getFirst());
        Number last = of.apply(known.getLast());
        if (first != null && last != null && last.longValue() > first.longValue())
            shown.add(new Shown(indicator, known.getFirst().asOf(), known.getLast().asOf(), first, last));
    }
}
