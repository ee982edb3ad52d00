package id.lapau.procurement.allocation;

import java.util.function.IntPredicate;

/**
 * Whole pieces on the network, and how a maker may get one more of them: along {@link Ways} between the hubs of the item, from what nobody makes yet
 * or from another maker, for whom somebody else's pieces stand in.
 */
final class Pieces {

    private static final int NONE = Ways.NONE;

    final Network net;
    final int[] flow;
    final long[] earned;
    final int[] open;
    final int[] ofPair;
    private final Ways ways;

    Pieces(Network net, int[] flow) {
        this.net = net;
        this.flow = flow;
        earned = net.earnings(flow);
        open = net.missing(flow);
        ofPair = net.pairs(flow);
        ways = new Ways(net, flow);
    }

    /** A hub that still wants pieces and would get one if one more entered here; NONE when there is none. */
    private int wanting(int hub) {
        ways.search(hub, false);
        for (int each = 0; each < ways.found(); each++) if (open[ways.reached(each)] > 0) return ways.reached(each);
        return NONE;
    }

    /** The arc of whoever would have most left after giving one piece up for one that enters here; NONE when nobody may. */
    private int richest(int hub, IntPredicate mayGive) {
        ways.search(hub, true);
        int best = NONE;
        for (int each = 0; each < ways.found(); each++) for (int arc : ways.into(ways.reached(each)))
            if (flow[arc] > 0 && mayGive.test(arc) && (best == NONE || left(arc) > left(best))) best = arc;
        return best;
    }

    /** What its maker has left after giving up a piece. */
    long left(int arc) {
        return earned[net.from[arc]] - net.price[arc];
    }

    /** Adds as many pieces as are wanted and possible, at most so many; says how many. */
    int add(int arc, int most) {
        int added = 0;
        while (added < most && flow[arc] < net.capacity[arc]) {
            int hub = wanting(net.hub(net.to[arc]));
            if (hub == NONE) break;
            int pieces = Math.min(Math.min(most - added, net.capacity[arc] - flow[arc]), Math.min(open[hub], ways.narrowest(hub)));
            ways.move(hub, pieces);
            open[hub] -= pieces;
            give(arc, pieces);
            added += pieces;
        }
        return added;
    }

    /** Hands one piece to this arc from the richest who may give; false when there is nobody who would have more than {@code above} left. */
    boolean take(int arc, long above, IntPredicate mayGive) {
        if (flow[arc] >= net.capacity[arc]) return false;
        int giver = richest(net.hub(net.to[arc]), other -> net.from[other] != net.from[arc] && mayGive.test(other));
        if (giver == NONE || left(giver) <= above) return false;
        ways.move(net.hub(net.to[giver]), 1);
        give(giver, -1);
        give(arc, 1);
        return true;
    }

    /** Takes all its pieces of an item from a maker. */
    void clear(int pair) {
        for (int arc = net.first[pair]; arc < net.first[pair + 1]; arc++) {
            if (flow[arc] == 0) continue;
            int pieces = flow[arc];
            give(arc, -pieces);
            retreat(net.hub(net.to[arc]), pieces);
        }
    }

    /** Pieces that no longer enter here are missed here or, as far as all that is wanted here is missed already, where pieces go on to. */
    private void retreat(int hub, int pieces) {
        open[hub] += pieces;
        for (int way : ways.at(hub)) {
            int back = net.hub(net.from[way]) == hub ? Math.min(flow[way], open[hub] - net.wanted[hub]) : 0;
            if (back <= 0) continue;
            flow[way] -= back;
            open[hub] -= back;
            retreat(net.hub(net.to[way]), back);
        }
    }

    private void give(int arc, int pieces) {
        flow[arc] += pieces;
        ofPair[net.pair[arc]] += pieces;
        earned[net.from[arc]] += net.price[arc] * pieces;
    }
}
