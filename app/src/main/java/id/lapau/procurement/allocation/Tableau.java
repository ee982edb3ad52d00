package id.lapau.procurement.allocation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The equations of {@link Filling} with a basis of them: the columns are the arcs of the network and a slack for each hub; where each stands, and what it carries. */
final class Tableau {

    static final double TINY = 1e-9;
    static final int FEW = 128;
    static final byte EMPTY = 0;
    static final byte FULL = 1;
    static final byte BASIC = 2;

    private final Network net;
    final Forest forest;
    final double scale;
    private final int[] tail;
    private final int[] head;
    private final double[] weight;
    final int[] most;
    final byte[] state;
    final int[] basis;
    final int[] place;
    int size;
    /** Rupiah of full arcs by maker and their pieces by hub: by node. */
    private final long[] settled;
    final boolean[] joined;
    final boolean[] rising;
    final double[] level;
    final double[] flow;
    final double[] speed;
    private final double[] right;
    final double[] potential;
    private int untilAnew;

    Tableau(Network net) {
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

    private static int[] columns(int count, IntUnaryOperator of) {
        return IntStream.range(0, count).map(of).toArray();
    }

    /** Puts a column into a place of the basis. */
    void enter(int column, int at) {
        if (state[column] == FULL) settle(column, -1);
        state[column] = BASIC;
        basis[at] = column;
        place[column] = at;
    }

    /** Counts a full column to its nodes, or no longer. */
    void settle(int column, int sign) {
        settled[net.from[column]] += sign * net.price[column] * net.capacity[column];
        settled[net.to[column]] += (long) sign * net.capacity[column];
    }

    /** The flow of the basis: carried on from the step before, and now and then reckoned anew, so that errors do not add up. */
    void flows(double now) {
        if (--untilAnew > 0) return;
        untilAnew = FEW;
        for (int maker = 0; maker < joined.length; maker++)
            right[maker] = joined[maker] ? (rising[maker] ? now : level[maker]) - (net.earned[maker] + settled[maker]) / scale : 0;
        for (int node = joined.length; node < right.length; node++) right[node] = net.wanted[net.hub(node)] - settled[node];
        forest.solve(right, flow);
    }

    /** How fast each column of the basis moves while the level rises by one. */
    void speeds() {
        Arrays.fill(right, 0);
        for (int maker = 0; maker < joined.length; maker++) if (rising[maker]) right[maker] = 1;
        forest.solve(right, speed);
    }

    /** The next flow is reckoned anew. */
    void anew() {
        untilAnew = 0;
    }

    /** How much the level may rise until a column of the basis leaves its bounds. */
    double reach(int column) {
        return (speed[column] > 0 ? most[column] - flow[column] : -flow[column]) / speed[column];
    }

    /** Whether a column may come into the basis: its maker has joined. */
    boolean open(int column) {
        return column >= net.supplies || joined[net.from[column]] && net.capacity[column] > 0;
    }

    /** By how much a unit of a column moves the row of the potentials. */
    double worth(int column) {
        return potential[head[column]] + (tail[column] < 0 ? 0 : weight[column] * potential[tail[column]]);
    }
}
