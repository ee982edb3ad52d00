package id.lapau.linkage.result;

import java.util.Arrays;

/** Edges without which a group would fall in two (Tarjan, 1974), without recursion, so that long chains do no harm. */
final class Bridges {

    private final int[] left;
    private final int[] right;
    private final int[] first;
    private final int[] edges;
    private final int[] order;
    private final int[] lowest;
    private final int[] below;
    private final int[] next;
    private final int[] byEdge;
    private final int[] path;
    private int visited;

    Bridges(int nodes, int[] left, int[] right) {
        this.left = left;
        this.right = right;
        first = new int[nodes + 1];
        for (int edge = 0; edge < left.length; edge++) {
            first[left[edge] + 1]++;
            first[right[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) first[node + 1] += first[node];
        edges = new int[left.length * 2];
        var free = first.clone();
        for (int edge = 0; edge < left.length; edge++) {
            edges[free[left[edge]]++] = edge;
            edges[free[right[edge]]++] = edge;
        }
        order = new int[nodes];
        lowest = new int[nodes];
        below = new int[nodes];
        next = Arrays.copyOf(first, nodes);
        byEdge = new int[nodes];
        path = new int[nodes];
    }

    /** Bridges with at least {@code least} records on either side. */
    int[] between(int least) {
        var found = new int[left.length];
        int count = 0;
        for (int start = 0; start < order.length; start++) {
            if (order[start] != 0) continue;
            int from = count;
            count = walk(start, found, count);
            int kept = from;
            for (int i = from; i < count; i++) {
                int side = below[deeper(found[i])];
                if (side >= least && below[start] - side >= least) found[kept++] = found[i];
            }
            count = kept;
        }
        return Arrays.copyOf(found, count);
    }

    private int deeper(int edge) {
        return order[left[edge]] > order[right[edge]] ? left[edge] : right[edge];
    }

    private int walk(int start, int[] found, int count) {
        int depth = 0;
        enter(start, -1, depth);
        while (depth >= 0) {
            int here = path[depth];
            if (next[here] < first[here + 1]) {
                int edge = edges[next[here]++];
                int to = left[edge] == here ? right[edge] : left[edge];
                if (edge == byEdge[here]) continue;
                if (order[to] == 0) enter(to, edge, ++depth);
                else lowest[here] = Math.min(lowest[here], order[to]);
            } else if (--depth >= 0) {
                int up = path[depth];
                below[up] += below[here];
                lowest[up] = Math.min(lowest[up], lowest[here]);
                if (lowest[here] > order[up]) found[count++] = byEdge[here];
            }
        }
        return count;
    }

    private void enter(int node, int edge, int depth) {
        order[node] = lowest[node] = ++visited;
        below[node] = 1;
        byEdge[node] = edge;
        path[depth] = node;
    }
}
