package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts of a numbered proposal or of its preview.
 *
 * @param findings how many of those who stay out have the finding; one person may have several
 */
public record Summary(List<Nagari> nagari, List<Found> findings) {

    public record Nagari(String name, int in, int out) {}

    public record Found(ReasonCode code, int count) {}

    static Summary of(Selection selection) {
        var places = new TreeMap<String, int[]>();
        selection.in().forEach(j -> places.computeIfAbsent(j.nagari(), _ -> new int[2])[0]++);
        selection.out().forEach(j -> places.computeIfAbsent(j.nagari(), _ -> new int[2])[1]++);
        var codes = new EnumMap<ReasonCode, Integer>(ReasonCode.class);
        for (var judged : selection.out()) judged.assessment().codes().forEach(code -> codes.merge(code, 1, Integer::sum));
        var nagari = new ArrayList<Nagari>();
        places.forEach((name, counts) -> nagari.add(new Nagari(name, counts[0], counts[1])));
        var findings = codes.entrySet().stream().map(e -> new Found(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Found::count).reversed()).toList();
        return new Summary(List.copyOf(nagari), findings);
    }
}
