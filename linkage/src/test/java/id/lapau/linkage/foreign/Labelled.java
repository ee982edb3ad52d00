package id.lapau.linkage.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One or two tables of which is known who is who.
 *
 * @param columns without the first, which is called id
 * @param tables  rows of each
 */
record Labelled(List<String> columns, List<List<Row>> tables) {

    record Row(int who, String[] cells) {}

    static Labelled one(String columns, List<Row> rows, long seed) {
        return new Labelled(List.of(columns.split(",")), List.of(shuffled(rows, seed)));
    }

    static Labelled two(String columns, List<Row> left, List<Row> right, long seed) {
        return new Labelled(List.of(columns.split(",")), List.of(shuffled(left, seed), shuffled(right, seed + 1)));
    }

    private static List<Row> shuffled(List<Row> rows, long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** One CSV for each table; ids are a0, a1 … and b0, b1 … */
    List<Path> write(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (int t = 0; t < tables.size(); t++) {
            var lines = new ArrayList<>(List.of("id," + String.join(",", columns)));
            for (int i = 0; i < tables.get(t).size(); i++) lines.add(id(t, i) + "," + String.join(",", quoted(tables.get(t).get(i).cells())));
            files.add(Files.write(folder.resolve(id(t, 0).charAt(0) + ".csv"), lines));
        }
        return files;
    }

    private static List<String> quoted(String[] cells) {
        return java.util.Arrays.stream(cells).map(c -> c.contains(",") || c.contains("\"") ? '"' + c.replace("\"", "\"\"") + '"' : c).toList();
    }

    private static String id(int table, int row) {
        return (char) ('a' + table) + String.valueOf(row);
    }

    Map<String, Integer> who() {
        var who = new HashMap<String, Integer>();
        for (int t = 0; t < tables.size(); t++) for (int i = 0; i < tables.get(t).size(); i++) who.put(id(t, i), tables.get(t).get(i).who());
        return who;
    }

    /** Pairs of one person: within the table, or between the two. */
    long pairs() {
        var left = counts(tables.getFirst());
        if (tables.size() == 1) return left.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        var right = counts(tables.getLast());
        return left.entrySet().stream().mapToLong(e -> e.getValue() * right.getOrDefault(e.getKey(), 0L)).sum();
    }

    private static Map<Integer, Long> counts(List<Row> rows) {
        var counts = new HashMap<Integer, Long>();
        for (var row : rows) counts.merge(row.who(), 1L, Long::sum);
        return counts;
    }
}
