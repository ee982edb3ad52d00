package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The ways on which pieces may move between hubs of an item, as the flow is now, and the latest search along them. */
final class Ways {

    static final int NONE = -1;
    private static final int UNSEEN = -2;

    private final Network net;
    private final int[] flow;
    private final int[][] into;
    private final int[][] ways;
    /** The way by which a hub was reached in the latest search, or the arc of a maker who makes a piece at another time instead; where it starts, NONE. */
    private final int[] reachedBy;
    /** In the second case the arc on which that piece is made then; NONE otherwise. */
    private final int[] instead;
    private final int[] reached;
    private int found;

    /** @param flow pieces on each arc; moves with whoever holds it */
    Ways(Network net, int[] flow) {
        this.net = net;
        this.flow = flow;
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

    /** Arcs by which makers bring pieces to a hub. */
    int[] into(int hub) {
        return into[hub];
    }

    /** Arcs between a hub and others. */
    int[] at(int hub) {
        return ways[hub];
    }

    /** How many hubs the latest search reached. */
    int found() {
        return found;
    }

    int reached(int each) {
        return reached[each];
    }

    /** Every hub from which a piece can be freed when one more enters at this hub: pieces that went on stay here, more go on, or (if {@code shifting}) a maker makes one earlier or later. */
    void search(int hub, boolean shifting) {
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

    /** How many pieces may move at once on the way by which the latest search reached a hub. */
    int narrowest(int hub) {
        int least = Network.UNBOUNDED;
        for (int at = hub; reachedBy[at] != NONE; at = before(at)) {
            if (instead[at] != NONE) least = Math.min(least, net.capacity[instead[at]] - flow[instead[at]]);
            if (instead[at] != NONE || backwards(at)) least = Math.min(least, flow[reachedBy[at]]);
        }
        return least;
    }

    /** Moves pieces along that way. */
    void move(int hub, int pieces) {
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
}
