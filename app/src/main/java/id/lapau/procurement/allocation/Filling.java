package id.lapau.procurement.allocation;

import java.util.Arrays;

/**
 * Progressive filling: one level of earnings rises for all makers at once; who had more joins when the level comes by; who cannot follow
 * without somebody at the level or below falling back stays behind for good (Bertsekas and Gallager, <i>Data Networks</i>, 1992, 6.5.2;
 * Radunović and Le Boudec, 2007). The level is the parameter of a dual simplex over the network's equations, of which {@link Forest} knows
 * the bases; whenever an arc would leave its bounds it is exchanged, and when nothing can be exchanged the row that says so is Farkas' proof
 * of who stays behind. Exact but for rounding of doubles; see decision 0073.
 */
final class Filling {

    private static final double TINY = Tableau.TINY;

    private final Network net;
    private final Tableau at;
    private double now;
    private int standstill;
    private int cursor;

    private Filling(Network net) {
        this.net = net;
        at = new Tableau(net);
    }

    /** Pieces on each arc of the network, whole on all arcs but those of a forest with at most one cycle in each tree. */
    static double[] of(Network net) {
        return new Filling(net).run();
    }

    private double[] run() {
        for (int slack = net.arcs(); slack < at.flow.length; slack++) at.enter(slack, at.size++);
        var queue = new Arrivals(net);
        boolean pending = true;
        while (pending) {
            at.forest.grow(at.basis, at.size);
            at.flows(now);
            at.speeds();
            int leaving = nextToLeave();
            double reached = leaving < 0 ? Double.POSITIVE_INFINITY : now + Math.max(0, at.reach(leaving));
            if (queue.hasNext() && (queue.level() / at.scale <= reached)) join(queue);
            else if (leaving < 0) pending = false;
            else exchange(leaving, reached);
        }
        at.anew();
        at.flows(now);
        return Arrays.copyOf(at.flow, net.arcs());
    }

    private void join(Arrivals queue) {
        advance(queue.level() / at.scale);
        int maker = queue.next();
        int best = -1;
        for (int arc = queue.first(maker); arc < queue.end(maker); arc++)
            if (net.capacity[arc] > 0 && (best < 0 || slack(arc) > slack(best))) best = arc;
        if (best < 0) return;
        at.joined[maker] = true;
        at.rising[maker] = true;
        at.enter(best, at.size++);
    }

    private double slack(int arc) {
        return at.flow[net.arcs() + net.hub(net.to[arc])];
    }

    /** The place in time of the first to leave; among equals the first in the basis, or, when the level has long stood still, the lowest column (Bland). */
    private int nextToLeave() {
        int first = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int each = 0; each < at.size; each++) {
            int column = at.basis[each];
            if (Math.abs(at.speed[column]) < TINY || at.speed[column] > 0 && at.most[column] == Network.UNBOUNDED) continue;
            double reach = Math.max(0, at.reach(column));
            if (reach < least - TINY || reach <= least + TINY && (first < 0 || column < first)) {
                first = column;
                least = Math.min(least, reach);
            }
        }
        return first;
    }

    private void advance(double reached) {
        double step = Math.max(0, reached - now);
        if (step > 0) for (int each = 0; each < at.size; each++) at.flow[at.basis[each]] += step * at.speed[at.basis[each]];
        standstill = reached > now + TINY ? 0 : standstill + 1;
        now = Math.max(now, reached);
    }

    private void exchange(int leaving, double reached) {
        advance(reached);
        boolean full = at.speed[leaving] > 0;
        at.forest.row(leaving, at.potential);
        int entering = entering(full ? -1 : 1);
        if (entering < 0) stay();
        else {
            at.state[leaving] = full ? Tableau.FULL : Tableau.EMPTY;
            at.flow[leaving] = full ? at.most[leaving] : 0;
            if (full) at.settle(leaving, 1);
            at.enter(entering, at.place[leaving]);
        }
    }

    /** Who can come instead: a column whose move from its bound pushes the leaving one back; the strongest of the next few, or the lowest of all when the level has long stood still. */
    private int entering(int sign) {
        boolean lowest = standstill > 2 * at.basis.length;
        int best = -1;
        double strongest = TINY;
        int column = lowest ? 0 : cursor;
        for (int seen = 1; seen <= at.flow.length && !(best >= 0 && (lowest || seen % Tableau.FEW == 0)); seen++) {
            double push = at.state[column] == Tableau.BASIC ? 0 : sign * (at.state[column] == Tableau.FULL ? 1 : -1) * at.worth(column);
            if (push > strongest && at.open(column)) {
                best = column;
                strongest = push;
            }
            column = column + 1 == at.flow.length ? 0 : column + 1;
        }
        cursor = column;
        return best;
    }

    /** Nothing can come instead: whoever rises and bears on this row stays at the level. */
    private void stay() {
        boolean any = false;
        for (int maker = 0; maker < at.rising.length; maker++) {
            if (!at.rising[maker] || Math.abs(at.potential[maker]) < TINY) continue;
            at.rising[maker] = false;
            at.level[maker] = now;
            any = true;
        }
        if (!any) throw new IllegalStateException("a row of nobody: prices too far apart for the arithmetic");
    }
}
