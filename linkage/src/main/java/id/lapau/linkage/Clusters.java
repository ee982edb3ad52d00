package id.lapau.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Matches gathered into persons.
 *
 * @param groups      ids of one person each, at least two, in order
 * @param weakBridges matches that alone would have joined two groups and are not strong enough for that: a human decides
 */
public record Clusters(List<List<String>> groups, List<Match> weakBridges) {

    /** A single match joins two groups of several records only from here on. */
    public static final double STRONG = 0.999;

    /** Gathers the sure matches, in any order. */
    public static Clusters of(Collection<Match> matches) {
        var sure = matches.stream().filter(Match::sure).sorted(InMemoryLinker.HEAVIEST_FIRST).toList();
        var weak = new ArrayList<>(new Bridges(sure).between(2).stream().filter(m -> m.probability() < STRONG).toList());
        weak.sort(InMemoryLinker.HEAVIEST_FIRST);
        var left = new HashSet<>(weak);
        return new Clusters(components(sure.stream().filter(m -> !left.contains(m)).toList()), List.copyOf(weak));
    }

    private static List<List<String>> components(List<Match> matches) {
        Map<String, String> parent = new HashMap<>();
        for (var match : matches) {
            var one = root(parent, match.left());
            var other = root(parent, match.right());
            if (!one.equals(other)) parent.put(one, other);
        }
        var groups = new HashMap<String, List<String>>();
        for (var id : List.copyOf(parent.keySet())) groups.computeIfAbsent(root(parent, id), _ -> new ArrayList<>()).add(id);
        var sorted = new TreeMap<String, List<String>>();
        for (var group : groups.values()) {
            group.sort(null);
            sorted.put(group.getFirst(), List.copyOf(group));
        }
        return List.copyOf(sorted.values());
    }

    private static String root(Map<String, String> parent, String id) {
        parent.putIfAbsent(id, id);
        var at = id;
        while (!parent.get(at).equals(at)) {
            parent.put(at, parent.get(parent.get(at)));
            at = parent.get(at);
        }
        return at;
    }
}
