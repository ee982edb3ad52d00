package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whole pieces on the network, and how a maker may get one more of them: along ways between the hubs of the item, from what nobody makes yet
 * or from another maker, for whom somebody else's pieces stand in.
 */
final class Pieces {

    private static final int NONE = -1;
    private static final int UNSEEN = -2;

    final Network net;
    final int[] flow;
    final long[] earned;
    final int[] open;
    final int[] ofPair;
    private final int[][] into;
    private final int[][] ways;
    /** The way by which a hub was reached in the latest search, or the arc of a maker who makes a piece at another time instead; where it starts, NONE. */
    private final int[] reachedBy;
    /** In the second case the arc on which that piece is made then; NONE otherwise. */
    private final int[] instead;
    private final int[] reached;
    private int found;

    Pieces(Network net, int[] flow) {
        this.net = net;
        this.flow = flow;
        earned = net.earnings(flow);
        open = net.missing(flow);
        ofPair = net.pairs(flow);
        into = arcsAt(net, true);
        ways = arcsAt(net, false);
        reachedBy = new int[net.hubs.size()];
        instead = new int[net.hubs.size()];
        reached = new int[net.hubs.size()];
        Arrays.fill(reachedBy, UNSEEN);
    }

    private static int[][] arcsAt(Network net, boolean supplies) {
        var lists = new IntStream.Builder[net.hubs.size()];
        Arrays.setAll(lists, _ -> IntStream.builder());
        for (int arc = supplies ? 0 : net.supplies; arc < (supplies ? net.supplies : net.arcs()); arc++) {
            lists[net.hub(net.to[arc])].add(arc);
            if (!supplies) lists[net.hub(net.from[arc])].add(arc);
        }
        return Arrays.stream(lists).map(each -> each.build().toArray()).toArray(int[][]::new);
    }

    /** Every hub from which a piece can be freed when one more enters at this hub: pieces that went on stay here, more go on, or (if {@code shifting}) a maker makes one earlier or later. */
    private void search(int hub, boolean shifting) {
        for (int each = 0; each < found; each++) reachedBy[reached[each]] = UNSEEN;
        found = 0;
        reach(hub, NONE, NONE);
        for (int each = 0; each < found; each++) {
            int here = reached[each];
            for (int way : ways[here]) {
                if (net.hub(net.from[way]) == here) reach(net.hub(net.to[way]), way, NONE);
                else if (flow[way] > 0) reach(net.hub(net.from[way]), way, NONE);
            }
            if (shifting) for (int arc : into[here]) if (flow[arc] > 0) shift(arc);
        }
    }

    private void shift(int arc) {
        for (int other = arc - 1; other >= 0 && net.pair[other] == net.pair[arc]; other--) if (flow[other] < net.capacity[other]) reach(net.hub(net.to[other]), arc, other);
        for (int other = arc + 1; other < net.supplies && net.pair[other] == net.pair[arc]; other++) if (flow[other] < net.capacity[other]) reach(net.hub(net.to[other]), arc, other);
    }

    private void reach(int hub, int by, int otherwise) {
        if (reachedBy[hub] != UNSEEN) return;
        reachedBy[hub] = by;
        instead[hub] = otherwise;
        reached[found++] = hub;
    }

    /** A hub that still wants pieces and would get one if one more entered here; NONE when there is none. */
    private int wanting(int hub) {
        search(hub, false);
        for (int each = 0; each < found; each++) if (open[reached[each]] > 0) return reached[each];
        return NONE;
    }

    /** The arc of whoever would have most left after giving one piece up for one that enters here; NONE when nobody may. */
    private int richest(int hub, IntPredicate mayGive) {
        search(hub, true);
        int best = NONE;
        for (int each = 0; each < found; each++) for (int arc : into[reached[each]])
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
            int pieces = Math.min(Math.min(most - added, net.capacity[arc] - flow[arc]), Math.min(open[hub], narrowest(hub)));
            move(hub, pieces);
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
        move(net.hub(net.to[giver]), 1);
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
        for (int way : ways[hub]) {
            int back = net.hub(net.from[way]) == hub ? Math.min(flow[way], open[hub] - net.wanted[hub]) : 0;
            if (back <= 0) continue;
            flow[way] -= back;
            open[hub] -= back;
            retreat(net.hub(net.to[way]), back);
        }
    }

    private int narrowest(int hub) {
        int least = Network.UNBOUNDED;
        for (int at = hub; reachedBy[at] != NONE; at = before(at)) {
            if (instead[at] != NONE) least = Math.min(least, net.capacity[instead[at]] - flow[instead[at]]);
            if (instead[at] != NONE || backwards(at)) least = Math.min(least, flow[reachedBy[at]]);
        }
        return least;
    }

    private void move(int hub, int pieces) {
        for (int at = hub; reachedBy[at] != NONE; ) {
            int before = before(at);
            if (instead[at] != NONE) flow[instead[at]] += pieces;
            flow[reachedBy[at]] += instead[at] != NONE || backwards(at) ? -pieces : pieces;
            at = before;
        }
    }

    /** Whether the hub was reached against the direction of the way. */
    private boolean backwards(int hub) {
        return net.hub(net.from[reachedBy[hub]]) == hub;
    }

    private int before(int hub) {
        int by = reachedBy[hub];
        return net.hub(instead[hub] != NONE || backwards(hub) ? net.to[by] : net.from[by]);
    }

    private void give(int arc, int pieces) {
        flow[arc] += pieces;
        ofPair[net.pair[arc]] += pieces;
        earned[net.from[arc]] += net.price[arc] * pieces;
    }
}
