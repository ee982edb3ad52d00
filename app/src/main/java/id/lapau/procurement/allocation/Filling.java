package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Progressive filling: one level of earnings rises for all makers at once; who had more joins when the level comes by; who cannot follow
 * without somebody at the level or below falling back stays behind for good (Bertsekas and Gallager, <i>Data Networks</i>, 1992, 6.5.2;
 * Radunović and Le Boudec, 2007). The level is the parameter of a dual simplex over the network's equations, of which {@link Forest} knows
 * the bases; whenever an arc would leave its bounds it is exchanged, and when nothing can be exchanged the row that says so is Farkas' proof
 * of who stays behind. Exact but for rounding of doubles; see decision 0073.
 */
final class Filling {

    private static final double TINY = 1e-9;
    private static final int FEW = 128;
    private static final byte EMPTY = 0;
    private static final byte FULL = 1;
    private static final byte BASIC = 2;

    private final Network net;
    private final Forest forest;
    private final double scale;
    private final int[] tail;
    private final int[] head;
    private final double[] weight;
    private final int[] most;
    private final byte[] state;
    private final int[] basis;
    private final int[] place;
    private int size;
    /** Rupiah of full arcs by maker and their pieces by hub: by node. */
    private final long[] settled;
    private final boolean[] joined;
    private final boolean[] rising;
    private final double[] level;
    private final double[] flow;
    private final double[] speed;
    private final double[] right;
    private final double[] potential;
    private double now;
    private int standstill;
    private int cursor;
    private int untilAnew;

    private Filling(Network net) {
        this.net = net;
        int columns = net.arcs() + net.hubs.size();
        scale = Math.max(1, IntStream.range(0, net.supplies).mapToLong(arc -> net.price[arc]).average().orElse(1));
        tail = columns(columns, column -> column < net.arcs() ? net.from[column] : -1);
        head = columns(columns, column -> column < net.arcs() ? net.to[column] : net.makers.size() + column - net.arcs());
        most = columns(columns, column -> column < net.arcs() ? net.capacity[column] : Network.UNBOUNDED);
        weight = IntStream.range(0, columns).mapToDouble(column -> column < net.supplies ? net.price[column] / scale : -1).toArray();
        forest = new Forest(tail, head, weight, net.nodes());
        state = new byte[columns];
        basis = new int[net.nodes()];
        place = new int[columns];
        settled = new long[net.nodes()];
        joined = new boolean[net.makers.size()];
        rising = new boolean[net.makers.size()];
        level = new double[net.makers.size()];
        flow = new double[columns];
        speed = new double[columns];
        right = new double[net.nodes()];
        potential = new double[net.nodes()];
    }

    /** Pieces on each arc of the network, whole on all arcs but those of a forest with at most one cycle in each tree. */
    static double[] of(Network net) {
        return new Filling(net).run();
    }

    private static int[] columns(int count, IntUnaryOperator of) {
        return IntStream.range(0, count).map(of).toArray();
    }

    private double[] run() {
        for (int slack = net.arcs(); slack < flow.length; slack++) enter(slack, size++);
        var queue = new Arrivals(net);
        boolean pending = true;
        while (pending) {
            forest.grow(basis, size);
            flows();
            speeds();
            int leaving = nextToLeave();
            double reached = leaving < 0 ? Double.POSITIVE_INFINITY : now + Math.max(0, reach(leaving));
            if (queue.hasNext() && (queue.level() / scale <= reached)) join(queue);
            else if (leaving < 0) pending = false;
            else exchange(leaving, reached);
        }
        untilAnew = 0;
        flows();
        return Arrays.copyOf(flow, net.arcs());
    }

    private void join(Arrivals queue) {
        advance(queue.level() / scale);
        int maker = queue.next();
        int best = -1;
        for (int arc = queue.first(maker); arc < queue.end(maker); arc++)
            if (net.capacity[arc] > 0 && (best < 0 || slack(arc) > slack(best))) best = arc;
        if (best < 0) return;
        joined[maker] = true;
        rising[maker] = true;
        enter(best, size++);
    }

    private double slack(int arc) {
        return flow[net.arcs() + net.hub(net.to[arc])];
    }

    private void enter(int column, int at) {
        if (state[column] == FULL) settle(column, -1);
        state[column] = BASIC;
        basis[at] = column;
        place[column] = at;
    }

    private void settle(int column, int sign) {
        settled[net.from[column]] += sign * net.price[column] * net.capacity[column];
        settled[net.to[column]] += (long) sign * net.capacity[column];
    }

    /** The flow of the basis: carried on from the step before, and now and then reckoned anew, so that errors do not add up. */
    private void flows() {
        if (--untilAnew > 0) return;
        untilAnew = FEW;
        for (int maker = 0; maker < joined.length; maker++)
            right[maker] = joined[maker] ? (rising[maker] ? now : level[maker]) - (net.earned[maker] + settled[maker]) / scale : 0;
        for (int node = joined.length; node < right.length; node++) right[node] = net.wanted[net.hub(node)] - settled[node];
        forest.solve(right, flow);
    }

    private void speeds() {
        Arrays.fill(right, 0);
        for (int maker = 0; maker < joined.length; maker++) if (rising[maker]) right[maker] = 1;
        forest.solve(right, speed);
    }

    /** How much the level may rise until a column of the basis leaves its bounds. */
    private double reach(int column) {
        return (speed[column] > 0 ? most[column] - flow[column] : -flow[column]) / speed[column];
    }

    /** The place in time of the first to leave; among equals the first in the basis, or, when the level has long stood still, the lowest column (Bland). */
    private int nextToLeave() {
        int first = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int each = 0; each < size; each++) {
            int column = basis[each];
            if (Math.abs(speed[column]) < TINY || speed[column] > 0 && most[column] == Network.UNBOUNDED) continue;
            double reach = Math.max(0, reach(column));
            if (reach < least - TINY || reach <= least + TINY && (first < 0 || column < first)) {
                first = column;
                least = Math.min(least, reach);
            }
        }
        return first;
    }

    private void advance(double reached) {
        double step = Math.max(0, reached - now);
        if (step > 0) for (int each = 0; each < size; each++) flow[basis[each]] += step * speed[basis[each]];
        standstill = reached > now + TINY ? 0 : standstill + 1;
        now = Math.max(now, reached);
    }

    private void exchange(int leaving, double reached) {
        advance(reached);
        boolean full = speed[leaving] > 0;
        forest.row(leaving, potential);
        int entering = entering(full ? -1 : 1);
        if (entering < 0) stay();
        else {
            state[leaving] = full ? FULL : EMPTY;
            flow[leaving] = full ? most[leaving] : 0;
            if (full) settle(leaving, 1);
            enter(entering, place[leaving]);
        }
    }

    /** Who can come instead: a column whose move from its bound pushes the leaving one back; the strongest of the next few, or the lowest of all when the level has long stood still. */
    private int entering(int sign) {
        boolean lowest = standstill > 2 * basis.length;
        int best = -1;
        double strongest = TINY;
        int column = lowest ? 0 : cursor;
        for (int seen = 1; seen <= flow.length && !(best >= 0 && (lowest || seen % FEW == 0)); seen++) {
            double push = state[column] == BASIC ? 0 : sign * (state[column] == FULL ? 1 : -1) * worth(column);
            if (push > strongest && open(column)) {
                best = column;
                strongest = push;
            }
            column = column + 1 == flow.length ? 0 : column + 1;
        }
        cursor = column;
        return best;
    }

    private boolean open(int column) {
        return column >= net.supplies || joined[net.from[column]] && net.capacity[column] > 0;
    }

    private double worth(int column) {
        return potential[head[column]] + (tail[column] < 0 ? 0 : weight[column] * potential[tail[column]]);
    }

    /** Nothing can come instead: whoever rises and bears on this row stays at the level. */
    private void stay() {
        boolean any = false;
        for (int maker = 0; maker < rising.length; maker++) {
            if (!rising[maker] || Math.abs(potential[maker]) < TINY) continue;
            rising[maker] = false;
            level[maker] = now;
            any = true;
        }
        if (!any) throw new IllegalStateException("a row of nobody: prices too far apart for the arithmetic");
    }
}
