package id.lapau.procurement.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Whole pieces out of the exact flow, so that every hub still adds up, no capacity is passed, and no maker loses more than the price of one
 * piece. The arcs that are not whole are a forest with at most one cycle a tree, each cycle through a maker; cut there and walked from that
 * maker down, every maker is rounded up on all arcs but the one by which it was reached (the idea of Lenstra, Shmoys and Tardos 1990 and,
 * for lower bounds, of Bezáková and Dani 2005).
 */
final class Rounding {

    private static final double WHOLE = 1e-5;

    private record Step(int node, int by) {}

    private final Network net;
    private final int[] flow;
    private final double[] exact;
    private final long[] earned;
    private final List<List<Integer>> broken = new ArrayList<>();
    private final boolean[] decided;
    private final int[] open;
    private final int[] root;
    private final Deque<Step> way = new ArrayDeque<>();

    private Rounding(Network net, double[] exact) {
        this.net = net;
        this.exact = exact;
        flow = new int[exact.length];
        decided = new boolean[exact.length];
        root = new int[net.nodes()];
        for (int node = 0; node < net.nodes(); node++) {
            root[node] = node;
            broken.add(new ArrayList<>());
        }
        for (int arc = 0; arc < exact.length; arc++) flow[arc] = (int) (whole(exact[arc]) ? Math.rint(exact[arc]) : Math.floor(exact[arc]));
        open = net.missing(flow);
        earned = net.earnings(flow);
    }

    private static boolean whole(double value) {
        return Math.abs(value - Math.rint(value)) < WHOLE;
    }

    static int[] of(Network net, double[] exact) {
        return new Rounding(net, exact).run();
    }

    private int[] run() {
        var cuts = cutCycles();
        var seen = new boolean[net.nodes()];
        for (int cut : cuts) walk(net.from[cut], seen);
        for (int node = 0; node < net.nodes(); node++) if (!seen[node] && !broken.get(node).isEmpty()) walk(node, seen);
        return flow;
    }

    /** Ways between hubs first, so that the arc that closes a cycle is one from a maker: it stays with its hub and hangs no more on the maker. */
    private List<Integer> cutCycles() {
        var cuts = new ArrayList<Integer>();
        for (int arc = net.arcs() - 1; arc >= 0; arc--) {
            if (whole(exact[arc])) continue;
            int tail = find(net.from[arc]);
            int head = find(net.to[arc]);
            broken.get(net.to[arc]).add(arc);
            if (tail == head) cuts.add(arc);
            else {
                broken.get(net.from[arc]).add(arc);
                root[tail] = head;
            }
        }
        return cuts;
    }

    private int find(int node) {
        while (root[node] != node) node = root[node] = root[root[node]];
        return node;
    }

    private void walk(int start, boolean[] seen) {
        way.push(new Step(start, -1));
        while (!way.isEmpty()) {
            var step = way.pop();
            if (seen[step.node()]) continue;
            seen[step.node()] = true;
            if (step.node() < net.makers.size()) up(step);
            else balance(step);
            for (int arc : broken.get(step.node())) {
                decided[arc] = true;
                int other = net.to[arc] == step.node() ? net.from[arc] : net.to[arc];
                if (broken.get(other).contains(arc)) way.push(new Step(other, arc));
            }
        }
    }

    private void up(Step maker) {
        for (int arc : broken.get(maker.node())) if (!decided[arc]) raise(arc);
    }

    /** Rounds up as many of the hub's undecided arcs as make it add up again: of makers who have least first. */
    private void balance(Step hub) {
        var free = broken.get(hub.node()).stream().filter(arc -> !decided[arc]).toList();
        int at = net.hub(hub.node());
        var order = free.stream().sorted((a, b) -> Long.compare(need(a), need(b))).toList();
        for (int arc : order) if (open[at] > 0 && net.to[arc] == hub.node()) raise(arc);
        for (int arc : order) if (open[at] < 0 && net.from[arc] == hub.node()) raise(arc);
    }

    private long need(int arc) {
        return arc < net.supplies ? earned[net.from[arc]] : Long.MAX_VALUE;
    }

    private void raise(int arc) {
        flow[arc]++;
        open[net.hub(net.to[arc])]--;
        if (arc < net.supplies) earned[net.from[arc]] += net.price[arc];
        else open[net.hub(net.from[arc])]++;
    }

}
