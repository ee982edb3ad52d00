package id.lapau.linkage.report;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.result.Clustering;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.settings.Settings;
import java.util.List;

/**
 * Clusters whose ids can't be confused: where an id stands in both tables, each gets its file's name before it.
 *
 * @param prefixes one for each table, empty where none is needed
 */
record Named(List<String> prefixes, List<List<String>> clusters, List<LinkedPair> weakBridges) {

    static Named of(Linkage linkage, Settings settings, List<Records> tables) {
        if (tables.size() == 1 || !new Ids(tables.getFirst(), settings.id()).overlap(new Ids(tables.getLast(), settings.id())))
            return new Named(tables.stream().map(_ -> "").toList(), linkage.clusters(), linkage.weakBridges());
        var prefixes = prefixes(tables);
        var clustering = new Clustering(linkage.pairs().stream().map(p -> named(p, prefixes)).toList(), settings.results());
        return new Named(prefixes, clustering.clusters(), clustering.weakBridges());
    }

    private static List<String> prefixes(List<Records> tables) {
        var stems = tables.stream().map(t -> t.name().replaceFirst("\\.[^.]*$", "") + ":").toList();
        return stems.getFirst().equals(stems.getLast()) ? List.of("1:" , "2:") : stems;
    }

    private static LinkedPair named(LinkedPair pair, List<String> prefixes) {
        return new LinkedPair(prefixes.getFirst() + pair.left(), prefixes.getLast() + pair.right(), pair.weight(), pair.probability(), pair.contributions(), pair.pattern());
    }
}
