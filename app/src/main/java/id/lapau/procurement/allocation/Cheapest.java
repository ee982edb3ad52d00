package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The cheapest split with which fairness is compared. Without minimum lots the cheapest makers first, each with all that can still be used, is
 * the cheapest way to make as many pieces as can be (a polymatroid: Edmonds 1970). Where that leaves a maker less than a lot, the lot is either
 * given whole, before all others, or not at all: whichever lets more be made, then whichever is cheaper, one maker after another. That is a
 * split which could be ordered, not always the very cheapest: to find that one is subset sum.
 */
final class Cheapest {

    /** Rupiah and pieces of a split. */
    record Split(long cost, long pieces) {

        boolean betterThan(Split other) {
            return pieces > other.pieces || pieces == other.pieces && cost < other.cost;
        }
    }

    private final Network net;
    private final Pieces pieces;
    private final BitSet out = new BitSet();
    private final BitSet whole = new BitSet();
    private final int[][] byPrice;

    private Cheapest(Network net) {
        this.net = net;
        pieces = new Pieces(net, new int[net.arcs()]);
        byPrice = Arrays.stream(net.ofItem).map(arcs -> IntStream.of(arcs).boxed().sorted(Comparator.comparingLong(arc -> net.price[arc])).mapToInt(arc -> arc).toArray()).toArray(int[][]::new);
        for (int pair = 0; pair < net.minimum.length; pair++) if (net.able(pair) < net.minimum[pair]) out.set(pair);
    }

    static Split of(Network net) {
        return new Cheapest(net).run();
    }

    private Split run() {
        long cost = 0;
        long made = 0;
        for (int item = 0; item < byPrice.length; item++) {
            var split = settle(item);
            cost += split.cost();
            made += split.pieces();
        }
        return new Split(cost, made);
    }

    private Split settle(int item) {
        var split = fill(item);
        for (int small = small(item); small >= 0; small = small(item)) {
            boolean tried = whole.get(small);
            whole.set(small);
            var with = fill(item);
            boolean lot = !tried && pieces.ofPair[small] >= net.minimum[small];
            whole.clear(small);
            out.set(small);
            split = fill(item);
            if (!lot || !with.betterThan(split)) continue;
            out.clear(small);
            whole.set(small);
            split = fill(item);
        }
        return split;
    }

    private int small(int item) {
        for (int arc : byPrice[item]) if (pieces.ofPair[net.pair[arc]] > 0 && pieces.ofPair[net.pair[arc]] < net.minimum[net.pair[arc]]) return net.pair[arc];
        return -1;
    }

    private Split fill(int item) {
        int open = empty(item);
        int wanted = open;
        long cost = 0;
        for (int pair = whole.nextSetBit(0); pair >= 0; pair = whole.nextSetBit(pair + 1)) {
            if (net.itemOf(net.first[pair]) != item) continue;
            for (int arc = net.first[pair]; arc < net.first[pair + 1]; arc++) {
                int added = pieces.add(arc, net.minimum[pair] - pieces.ofPair[pair]);
                open -= added;
                cost += added * net.price[arc];
            }
        }
        for (int arc : byPrice[item]) {
            if (open == 0) break;
            if (out.get(net.pair[arc])) continue;
            int added = pieces.add(arc, open);
            open -= added;
            cost += added * net.price[arc];
        }
        return new Split(cost, wanted - open);
    }

    /** Takes all pieces of an item back; how many are wanted. */
    private int empty(int item) {
        for (int arc : net.ofItem[item]) {
            pieces.flow[arc] = 0;
            pieces.ofPair[net.pair[arc]] = 0;
        }
        for (int way = net.supplies; way < net.arcs(); way++) if (net.itemOf(way) == item) pieces.flow[way] = 0;
        int wanted = 0;
        for (int hub = 0; hub < net.item.length; hub++) if (net.item[hub] == item) wanted += pieces.open[hub] = net.wanted[hub];
        return wanted;
    }
}
