package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Shares.Share;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shares a package out so that those who earned least so far are served first: max–min fair over the rupiah of the year so far and of
 * this package, within capacity by deadline, ceiling, quality and minimum lot, with as many pieces made as can be. Decision 0073 says what of
 * it is exact.
 */
public final class FairShares {

    private FairShares() {}

    /** @throws IllegalArgumentException when something is fixed that {@link Decisions#problems} would name */
    public static Shares share(Market market) {
        var problems = Decisions.problems(market);
        if (!problems.isEmpty()) throw new IllegalArgumentException(problems.toString());
        var makers = new Draw(market.lines()).order(market.makers());
        var pieces = settle(market, makers);
        var wanted = wanted(market);
        var shares = Stream.concat(decided(market), Crumbs.gather(market, wanted, Tracing.of(pieces, wanted)).stream())
                .sorted(Comparator.comparing(Share::line).thenComparing(Share::maker)).toList();
        long cost = shares.stream().mapToLong(Share::value).sum();
        return new Shares(shares, Standings.of(market, shares), Shortage.of(market, pieces, shares), cost, cheapest(market, makers, shares, cost));
    }

    private static Stream<Share> decided(Market market) {
        return market.fixed().stream().filter(fixed -> fixed.quantity() > 0)
                .map(fixed -> new Share(fixed.line(), fixed.maker(), fixed.quantity(), Decisions.price(market, fixed), true));
    }

    private static Map<Line, Integer> wanted(Market market) {
        var lines = market.linesById();
        var wanted = new LinkedHashMap<Line, Integer>();
        for (var line : market.lines()) wanted.put(line, line.quantity());
        for (var fixed : market.fixed()) wanted.merge(lines.get(fixed.line()), -fixed.quantity(), Integer::sum);
        return wanted;
    }

    /** Where pieces of an item would be missing for the sake of the smallest delivery, none of it is too small. */
    private static Pieces settle(Market market, List<Maker> makers) {
        var free = new HashSet<UUID>();
        while (true) {
            var pieces = Lots.settle(NetworkOf.of(market, makers, free));
            boolean more = false;
            if (market.smallest() > 1) for (int hub = 0; hub < pieces.open.length; hub++) if (pieces.open[hub] > 0) more |= free.add(pieces.net.hubs.get(hub).item());
            if (!more) return pieces;
        }
    }

    /** Of a split that makes as many pieces; ours when none is cheaper. */
    private static long cheapest(Market market, List<Maker> makers, List<Share> shares, long cost) {
        var split = Cheapest.of(NetworkOf.of(market.fixing(List.of()).delivering(1), makers));
        long pieces = shares.stream().mapToLong(Share::quantity).sum();
        return split.pieces() < pieces ? cost : split.pieces() == pieces ? Math.min(cost, split.cost()) : split.cost();
    }
}
