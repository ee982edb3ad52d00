package id.lapau.linkage.result;

import id.lapau.linkage.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Gathers pairs into persons: connected components, but no single weak pair joins two groups of several records. */
public final class Clustering {

    private final List<LinkedPair> sure;
    private final Map<RecordRef, Integer> numbers = new HashMap<>();
    private final List<RecordRef> ids = new ArrayList<>();
    private final List<LinkedPair> weak;

    /** @param pairs the surest first */
    public Clustering(List<LinkedPair> pairs, Settings.Results wanted) {
        sure = pairs.stream().filter(p -> p.probability() >= wanted.clusters()).toList();
        var left = sure.stream().mapToInt(p -> number(p.left())).toArray();
        var right = sure.stream().mapToInt(p -> number(p.right())).toArray();
        weak = java.util.Arrays.stream(new Bridges(ids.size(), left, right).between(2)).sorted().mapToObj(sure::get).filter(p -> p.probability() < wanted.bridge()).toList();
    }

    private int number(RecordRef id) {
        return numbers.computeIfAbsent(id, _ -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }

    /** Pairs that were not followed. */
    public List<LinkedPair> weakBridges() {
        return weak;
    }

    /** Groups of at least two records, ids sorted, groups sorted by their first. */
    public List<List<RecordRef>> clusters() {
        var parent = new int[ids.size()];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        var skipped = new HashSet<>(weak);
        for (var pair : sure)
            if (!skipped.contains(pair)) parent[root(parent, numbers.get(pair.left()))] = root(parent, numbers.get(pair.right()));
        var groups = new HashMap<Integer, List<RecordRef>>();
        for (int i = 0; i < parent.length; i++) groups.computeIfAbsent(root(parent, i), _ -> new ArrayList<>(2)).add(ids.get(i));
        return groups.values().stream().filter(g -> g.size() > 1).peek(g -> g.sort(null)).map(List::copyOf)
                .sorted(java.util.Comparator.comparing(List::getFirst)).toList();
    }

    private static int root(int[] parent, int at) {
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The best partner of each record only, the surest pairs first. */
    public static List<LinkedPair> oneToOne(List<LinkedPair> surestFirst) {
        var left = new HashSet<RecordRef>();
        var right = new HashSet<RecordRef>();
        return surestFirst.stream().filter(p -> !left.contains(p.left()) && !right.contains(p.right()) && left.add(p.left()) && right.add(p.right())).toList();
    }
}
