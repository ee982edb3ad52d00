package id.lapau.training.growth.effect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Coarsened exact matching (Iacus, King, Porro, Political Analysis 20, 2012): exactly on size class and line of business, on
 * the nagari or, where it has too few, the district, and coarsely on the earlier trend and level of sales. Whoever has no
 * peers is left out, so nothing is said of them.
 *
 * @param unmatched those that took part and have no peers
 */
record Matching(List<Stratum> strata, List<Unit> unmatched) {

    /** With one peer alone nobody could tell chance from effect. */
    static final int FEWEST_PEERS = 2;

    private static final double[] TREND_CUTS = {-0.25, -0.05, 0.05, 0.25};
    private static final double LEVELS_PER_FACTOR_TEN = 2;

    private record Alike(YearMonth month, String size, String line, String place, int trend, int level) {}

    static Matching of(List<Unit> units) {
        var took = units.stream().filter(Unit::tookPart).toList();
        var others = units.stream().filter(unit -> !unit.tookPart()).toList();
        var near = in(took, others, unit -> alike(unit, unit.traits().nagari()));
        var wide = in(near.unmatched, others, unit -> alike(unit, unit.traits().district()));
        var strata = new ArrayList<>(near.strata);
        strata.addAll(wide.strata);
        return new Matching(List.copyOf(strata), wide.unmatched);
    }

    private static Matching in(List<Unit> took, List<Unit> others, Function<Unit, Alike> key) {
        var peers = others.stream().collect(Collectors.groupingBy(key));
        var strata = new ArrayList<Stratum>();
        var unmatched = new ArrayList<Unit>();
        grouped(took, key).forEach((alike, group) -> {
            var found = peers.getOrDefault(alike, List.of());
            if (found.size() < FEWEST_PEERS) unmatched.addAll(group);
            else strata.add(Stratum.of(group, found));
        });
        return new Matching(strata, unmatched);
    }

    private static Map<Alike, List<Unit>> grouped(List<Unit> units, Function<Unit, Alike> key) {
        return units.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Alike alike(Unit unit, String place) {
        return new Alike(unit.traits().month(), unit.traits().size(), unit.traits().line(), place, trend(unit.trend()), level(unit.level()));
    }

    /** Fell much, fell, steady, rose, rose much: cut at 5 and at about 25 percent. */
    private static int trend(double trend) {
        int above = 0;
        for (double cut : TREND_CUTS) if (trend > cut) above++;
        return above;
    }

    private static int level(double level) {
        return (int) Math.floor(level / Math.log(10) * LEVELS_PER_FACTOR_TEN);
    }

    int took() {
        return strata.stream().mapToInt(stratum -> stratum.took().size()).sum();
    }

    /** Businesses, each once even when it is a peer twice. */
    int others() {
        return (int) strata.stream().flatMap(stratum -> stratum.others().stream()).map(Unit::business).distinct().count();
    }
}
