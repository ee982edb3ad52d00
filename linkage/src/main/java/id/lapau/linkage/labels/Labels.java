package id.lapau.linkage.labels;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Judged pairs of the tables that are linked, read from a CSV {@code id_l,id_r,match} whose last column says 1 or 0. */
public final class Labels {

    private record Line(String left, String right, boolean match) {}

    private final List<Judged> judged;

    private Labels(List<Judged> judged) {
        this.judged = judged;
    }

    /** Reads the labels and those records of the tables that they name; throws a {@link DataException} for what can't be used. */
    public static Labels read(Path file, Plan plan, List<Records> tables) {
        var lines = lines(CsvRecords.open(file));
        var left = encoded(plan, tables.getFirst(), ids(lines, true, tables.size() == 1));
        var right = tables.size() == 1 ? left : encoded(plan, tables.getLast(), ids(lines, false, false));
        var judged = new ArrayList<Judged>();
        var one = plan.cursor();
        var other = plan.cursor();
        for (var line : lines)
            judged.add(new Judged(line.left, line.right, line.match, plan.pattern(one.on(known(left, line.left, file, tables.getFirst()), 0), other.on(known(right, line.right, file, tables.getLast()), 0))));
        return new Labels(judged);
    }

    private static List<Line> lines(CsvRecords file) {
        int left = column(file, "id_l");
        int right = column(file, "id_r");
        int match = column(file, "match");
        var lines = new ArrayList<Line>();
        file.each(texts -> lines.add(new Line(texts[left].strip(), texts[right].strip(), match(file, lines.size() + 1, texts[match].strip()))));
        if (lines.isEmpty()) throw DataException.noRecord(file.name());
        return lines;
    }

    private static int column(CsvRecords file, String name) {
        int at = file.columns().indexOf(name);
        if (at < 0) throw DataException.noColumn(file.name(), name, file.columns());
        return at;
    }

    private static boolean match(CsvRecords file, int record, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default -> throw new DataException(file.name() + ", record " + record + ": 'match' is '" + text + "'; 1 or 0 is expected");
        };
    }

    private static Set<String> ids(List<Line> lines, boolean left, boolean both) {
        var ids = new HashSet<String>();
        for (var line : lines) {
            ids.add(left ? line.left : line.right);
            if (both) ids.add(line.right);
        }
        return ids;
    }

    private static Map<String, byte[]> encoded(Plan plan, Records table, Set<String> wanted) {
        int id = plan.settings().id().map(name -> table.columns().indexOf(name)).orElse(-1);
        var columns = plan.columns().stream().mapToInt(name -> table.columns().indexOf(name)).toArray();
        var encoder = plan.encoder();
        var raw = new String[columns.length];
        var found = new HashMap<String, byte[]>();
        var number = new long[1];
        table.each(texts -> {
            number[0]++;
            var name = id < 0 ? Long.toString(number[0]) : texts[id].strip();
            if (!wanted.contains(name)) return;
            for (int i = 0; i < raw.length; i++) raw[i] = texts[columns[i]];
            var bytes = encoder.encode(name, raw);
            found.put(name, java.util.Arrays.copyOf(bytes, encoder.length()));
        });
        return found;
    }

    private static byte[] known(Map<String, byte[]> records, String id, Path file, Records table) {
        var record = records.get(id);
        if (record == null) throw new DataException(file.getFileName() + ": there is no record with id '" + id + "' in " + table.name());
        return record;
    }

    /** How those judged to be one person agree. */
    public PatternCounts matches() {
        var counts = new PatternCounts();
        for (var pair : judged) if (pair.match()) counts.add(pair.pattern(), 1);
        return counts;
    }

    List<Judged> judged() {
        return judged;
    }
}
