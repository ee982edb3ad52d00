package id.lapau.procurement.allocation;

import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The market as a flow of pieces. Lines of one item, deadline and ceiling stand in one hub. A piece enters at the hub of the first deadline by
 * which it is ready and of the lowest ceiling that its price keeps, and may go on to hubs of later deadlines and of higher ceilings, where
 * nobody asks any more who made it. So each arc from a maker to a hub has its own capacity, and the hubs of an item with the pieces they
 * want bound the rest: of one item, what makers can deliver together is a polymatroid.
 *
 * <p>Nodes: makers from 0, then hubs. Arcs: from makers first, then between hubs.
 */
final class Network {

    /** Capacity of an arc between hubs. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** @param lines what is wanted here, in the market's order */
    record Hub(UUID item, List<Line> lines) {

        int wanted() {
            return lines.stream().mapToInt(Line::quantity).reduce(0, Math::addExact);
        }
    }

    final List<Maker> makers;
    final long[] earned;
    final List<Hub> hubs;
    final int[] wanted;
    /** Node from which an arc leaves, and hub node to which it leads. */
    final int[] from;
    final int[] to;
    /** Rupiah a piece; 0 between hubs. */
    final long[] price;
    final int[] capacity;
    /** Maker and item to which an arc belongs, numbered; -1 between hubs. */
    final int[] pair;
    final int[] minimum;
    /** How many arcs leave makers. */
    final int supplies;
    /** First arc of each pair; arcs of a pair stand together, and those of a pair end where those of the next begin. */
    final int[] first;
    /** Number of the item of each hub, and by that number its arcs from makers. */
    final int[] item;
    final int[][] ofItem;

    Network(List<Maker> makers, long[] earned, List<Hub> hubs, int[] wanted, int[] from, int[] to, long[] price, int[] capacity, int[] pair, int[] minimum) {
        this.makers = makers;
        this.earned = earned;
        this.hubs = hubs;
        this.wanted = wanted;
        this.from = from;
        this.to = to;
        this.price = price;
        this.capacity = capacity;
        this.pair = pair;
        this.minimum = minimum;
        int count = 0;
        while (count < from.length && price[count] > 0) count++;
        supplies = count;
        first = new int[minimum.length + 1];
        for (int arc = 0; arc < supplies; arc++) first[pair[arc] + 1]++;
        Arrays.parallelPrefix(first, Integer::sum);
        item = new int[hubs.size()];
        for (int hub = 1; hub < item.length; hub++) item[hub] = item[hub - 1] + (hubs.get(hub).item().equals(hubs.get(hub - 1).item()) ? 0 : 1);
        ofItem = IntStream.range(0, hubs.isEmpty() ? 0 : item[item.length - 1] + 1).mapToObj(_ -> new int[0]).toArray(int[][]::new);
        int[] sizes = new int[ofItem.length];
        for (int arc = 0; arc < supplies; arc++) sizes[itemOf(arc)]++;
        Arrays.setAll(ofItem, each -> new int[sizes[each]]);
        for (int arc = supplies - 1; arc >= 0; arc--) ofItem[itemOf(arc)][--sizes[itemOf(arc)]] = arc;
    }

    int nodes() {
        return makers.size() + hubs.size();
    }

    int arcs() {
        return from.length;
    }

    int hub(int node) {
        return node - makers.size();
    }

    UUID item(int arc) {
        return hubs.get(hub(to[arc])).item();
    }

    /** Number of the item of an arc. */
    int itemOf(int arc) {
        return item[hub(to[arc])];
    }

    /** Pieces that a pair can make at all. */
    long able(int pair) {
        long sum = 0;
        for (int arc = first[pair]; arc < first[pair + 1]; arc++) sum += capacity[arc];
        return sum;
    }

    /** Pieces of each pair of maker and item. */
    int[] pairs(int[] flow) {
        int[] pieces = new int[minimum.length];
        for (int arc = 0; arc < supplies; arc++) pieces[pair[arc]] += flow[arc];
        return pieces;
    }

    /** What each maker has this year when pieces flow so, rupiah. */
    long[] earnings(int[] flow) {
        long[] sums = earned.clone();
        for (int arc = 0; arc < supplies; arc++) sums[from[arc]] += price[arc] * flow[arc];
        return sums;
    }

    /** Pieces that each hub still wants. */
    int[] missing(int[] flow) {
        int[] open = wanted.clone();
        for (int arc = 0; arc < arcs(); arc++) {
            open[hub(to[arc])] -= flow[arc];
            if (arc >= supplies) open[hub(from[arc])] += flow[arc];
        }
        return open;
    }
}
