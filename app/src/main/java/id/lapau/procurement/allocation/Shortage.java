package id.lapau.procurement.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Offer;
import id.lapau.procurement.allocation.Shares.Cause;
import id.lapau.procurement.allocation.Shares.Missing;
import id.lapau.procurement.allocation.Shares.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Names what has no maker, by line, and why: what the office can do about it follows from that. */
final class Shortage {

    private Shortage() {}

    static List<Missing> of(Market market, Pieces pieces, List<Share> shares) {
        var placed = shares.stream().collect(groupingBy(Share::line, summingInt(Share::quantity)));
        var lots = couldBeMade(pieces);
        return market.lines().stream().filter(line -> placed.getOrDefault(line.id(), 0) < line.quantity())
                .map(line -> new Missing(line.id(), line.quantity() - placed.getOrDefault(line.id(), 0), cause(market, line, lots))).toList();
    }

    private static Cause cause(Market market, Line line, Set<UUID> lots) {
        var offers = market.makers().stream().flatMap(maker -> maker.offers().stream()).filter(offer -> offer.item().equals(line.item())).toList();
        if (offers.isEmpty()) return Cause.NOBODY;
        if (offers.stream().mapToLong(Offer::price).min().orElseThrow() > line.ceiling()) return Cause.CEILING;
        return lots.contains(line.item()) ? Cause.LOTS : Cause.CAPACITY;
    }

    /** Items of which more could be made if minimum lots were no matter; tried on a copy. */
    private static Set<UUID> couldBeMade(Pieces pieces) {
        var items = new HashSet<UUID>();
        if (IntStream.of(pieces.open).sum() == 0) return items;
        var net = pieces.net;
        var tried = new Pieces(net, pieces.flow.clone());
        for (int arc = 0; arc < net.supplies; arc++) if (tried.add(arc, net.capacity[arc]) > 0) items.add(net.item(arc));
        return items;
    }
}
