package id.lapau.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Matches without which a group would fall in two (Tarjan's bridges, without recursion, so that long chains do no harm). */
final class Bridges {

    private record Edge(int to, int match) {}

    private static final class Visit {
        final int node;
        final int byMatch;
        int next;

        Visit(int node, int byMatch) {
            this.node = node;
            this.byMatch = byMatch;
        }
    }

    private final List<Match> matches;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final int[] order;
    private final int[] lowest;
    private final int[] below;
    private int visited;

    Bridges(List<Match> matches) {
        this.matches = matches;
        var nodes = new HashMap<String, Integer>();
        for (int i = 0; i < matches.size(); i++) {
            int left = node(nodes, matches.get(i).left());
            int right = node(nodes, matches.get(i).right());
            edges.get(left).add(new Edge(right, i));
            edges.get(right).add(new Edge(left, i));
        }
        order = new int[edges.size()];
        lowest = new int[edges.size()];
        below = new int[edges.size()];
    }

    private int node(Map<String, Integer> nodes, String id) {
        return nodes.computeIfAbsent(id, _ -> {
            edges.add(new ArrayList<>(2));
            return edges.size() - 1;
        });
    }

    /** Bridges with at least {@code least} records on either side. */
    List<Match> between(int least) {
        var found = new ArrayList<Match>();
        for (int start = 0; start < edges.size(); start++) {
            if (order[start] != 0) continue;
            var cut = new ArrayList<Visit>();
            walk(start, cut);
            int all = below[start];
            for (var visit : cut)
                if (below[visit.node] >= least && all - below[visit.node] >= least) found.add(matches.get(visit.byMatch));
        }
        return found;
    }

    private void walk(int start, List<Visit> cut) {
        var path = new ArrayDeque<Visit>();
        enter(path, start, -1);
        while (!path.isEmpty()) {
            var here = path.peek();
            if (here.next == edges.get(here.node).size()) leave(path, cut);
            else step(path, here, edges.get(here.node).get(here.next++));
        }
    }

    private void step(ArrayDeque<Visit> path, Visit here, Edge edge) {
        if (edge.match() == here.byMatch) return;
        if (order[edge.to()] == 0) enter(path, edge.to(), edge.match());
        else lowest[here.node] = Math.min(lowest[here.node], order[edge.to()]);
    }

    private void enter(ArrayDeque<Visit> path, int node, int byMatch) {
        order[node] = lowest[node] = ++visited;
        below[node] = 1;
        path.push(new Visit(node, byMatch));
    }

    private void leave(ArrayDeque<Visit> path, List<Visit> cut) {
        var done = path.pop();
        if (path.isEmpty()) return;
        var up = path.peek().node;
        below[up] += below[done.node];
        lowest[up] = Math.min(lowest[up], lowest[done.node]);
        if (lowest[done.node] > order[up]) cut.add(done);
    }
}
