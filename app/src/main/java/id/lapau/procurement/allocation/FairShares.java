package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import id.lapau.procurement.allocation.Shares.Share;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        var net = NetworkOf.of(market, makers);
        var pieces = Lots.settle(net);
        var shares = Stream.concat(decided(market), Tracing.of(pieces, wanted(market)).stream())
                .sorted(Comparator.comparing(Share::line).thenComparing(Share::maker)).toList();
        long cost = shares.stream().mapToLong(Share::value).sum();
        return new Shares(shares, Standings.of(market, shares), Shortage.of(market, pieces, shares), cost, cheapest(market, makers));
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

    /** Cheapest makers first, each with all that can still be used: on a polymatroid that is the cheapest way to make as many pieces as can be (Edmonds 1970). */
    private static long cheapest(Market market, List<Maker> makers) {
        var net = NetworkOf.of(market.fixing(List.of()), makers);
        var pieces = new Pieces(net, new int[net.arcs()]);
        IntStream.range(0, net.supplies).boxed().sorted(Comparator.comparingLong(arc -> net.price[arc])).forEach(arc -> pieces.add(arc, net.capacity[arc]));
        return IntStream.range(0, net.supplies).mapToLong(arc -> net.price[arc] * pieces.flow[arc]).sum();
    }
}
