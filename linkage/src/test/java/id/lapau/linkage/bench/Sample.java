package id.lapau.linkage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a generator wrote, read back for the tests.
 *
 * @param rows by column, in the order of the file
 * @param who  person by id
 */
record Sample(List<Map<String, String>> rows, Map<String, String> who) {

    static Sample read(Path folder) throws IOException {
        var who = new HashMap<String, String>();
        for (var row : rows(folder.resolve("truth.csv"))) who.put(row.get("id"), row.get("person"));
        return new Sample(rows(folder.resolve("people.csv")), who);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) row.put(header.get(i), cells.get(i));
        return row;
    }

    /** RFC 4180 without line breaks within quotes, which are never written. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The records of each person, in the order of the file. */
    Map<String, List<Map<String, String>>> people() {
        var people = new HashMap<String, List<Map<String, String>>>();
        for (var row : rows) people.computeIfAbsent(who.get(row.get("id")), _ -> new ArrayList<>()).add(row);
        return people;
    }

    /** Those written down once, and so without a slip. */
    List<Map<String, String>> once() {
        return people().values().stream().filter(rows -> rows.size() == 1).map(List::getFirst).toList();
    }
}
