package id.lapau.sheets;

import id.lapau.sheets.Table.Skipped;
import id.lapau.sheets.Table.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the table that a desk looks for in a sheet as it came: the header under titles, the columns under whatever
 * names, the data rows between numbering, subtotals, repeated headers and signatures. Safe for many threads.
 */
public final class TableFinder {

    private static final int ROWS_SEARCHED = 80;
    private static final int TALLEST = 3;
    private static final int TRIED = 6;
    private static final double COST_OF_A_ROW = 0.2;
    private static final int ENOUGH_MORE_ROWS = 6;

    private record Candidate(HeaderWindow window, double score) {}

    private static volatile HeadingMatcher latest = new HeadingMatcher(List.of());

    /** The table, or empty if a required column is missing, as in a summary or an instruction sheet. */
    public Optional<Table> find(Sheet sheet, List<ColumnSpec> specs) {
        var matcher = matcher(specs);
        for (var candidate : candidates(sheet, matcher)) {
            var columns = new ColumnGuess(sheet, candidate.window(), matcher).columns();
            if (specs.stream().allMatch(s -> !s.required() || columns.containsKey(s.key())))
                return Optional.of(table(sheet, candidate.window().grown(sheet), columns, specs));
        }
        return Optional.empty();
    }

    /**
     * The table as an officer sees it where {@link #find} sees none or another: its header is in these rows, and without
     * any every row is below. Its columns are guessed; those required may be missing.
     */
    public Table at(Sheet sheet, List<Integer> headerRows, List<ColumnSpec> specs) {
        var window = window(sheet, headerRows);
        return table(sheet, window, new ColumnGuess(sheet, window, matcher(specs)).columns(), specs);
    }

    private static HeaderWindow window(Sheet sheet, List<Integer> headerRows) {
        if (headerRows.isEmpty()) return new HeaderWindow(0, 0, List.of());
        int first = indexOf(sheet, headerRows.getFirst());
        return HeaderWindow.chosen(sheet, first, Math.min(headerRows.size(), sheet.rows().size() - first));
    }

    /** The same table with the columns as an officer corrected them; rows are sorted into data and others anew. */
    public Table remap(Table table, List<ColumnSpec> specs, Map<String, Integer> columns) {
        return table(table.sheet(), window(table.sheet(), table.headerRows()), columns, specs);
    }

    private static Table table(Sheet sheet, HeaderWindow window, Map<String, Integer> columns, List<ColumnSpec> specs) {
        var sorted = new RowSorter(sheet, window, columns, specs).sort();
        var headerRows = sheet.rows().subList(window.first(), window.end()).stream().map(SheetRow::number).toList();
        var skipped = new ArrayList<Skipped>();
        sheet.rows().subList(0, window.first()).forEach(row -> skipped.add(new Skipped(row, Why.ABOVE_HEADER)));
        skipped.addAll(sorted.skipped());
        return new Table(sheet, headerRows, window.headings(), Map.copyOf(columns), sorted.data(), List.copyOf(skipped));
    }

    private static int indexOf(Sheet sheet, int number) {
        for (int i = 0; i < sheet.rows().size(); i++)
            if (sheet.rows().get(i).number() == number) return i;
        return 0;
    }

    private static HeadingMatcher matcher(List<ColumnSpec> specs) {
        var matcher = latest;
        if (!matcher.isFor(specs)) latest = matcher = new HeadingMatcher(specs);
        return matcher;
    }

    private static List<Candidate> candidates(Sheet sheet, HeadingMatcher matcher) {
        var candidates = new ArrayList<Candidate>();
        double best = 0;
        int bestRow = 0;
        for (int first = 0; first < Math.min(ROWS_SEARCHED, sheet.rows().size()); first++) {
            if (best >= 2.5 && first > bestRow + ENOUGH_MORE_ROWS) break;
            for (int height = 1; height <= TALLEST; height++) {
                var window = HeaderWindow.at(sheet, first, height);
                if (window.isEmpty()) continue;
                double score = score(window.get(), matcher);
                if (score < 0.5) continue;
                candidates.add(new Candidate(window.get(), score));
                if (score > best) {
                    best = score;
                    bestRow = first;
                }
            }
        }
        return candidates.stream().sorted(Comparator.comparingDouble((Candidate c) -> -c.score())).limit(TRIED).toList();
    }

    /** How many of the wanted columns the headings name, less a little for each row used. */
    private static double score(HeaderWindow window, HeadingMatcher matcher) {
        var best = new double[matcher.specs().size()];
        for (var parts : window.parts()) {
            var likeness = matcher.likeness(parts);
            int most = 0;
            for (int s = 1; s < likeness.length; s++)
                if (likeness[s] > likeness[most]) most = s;
            if (likeness.length > 0 && likeness[most] >= HeadingMatcher.NAMED) best[most] = Math.max(best[most], likeness[most]);
        }
        return Arrays.stream(best).sum() - COST_OF_A_ROW * (window.height() - 1);
    }

    /** Columns by key, in the order of the specs. */
    static Map<String, Integer> byKey(List<ColumnSpec> specs, int[] columns) {
        var map = new LinkedHashMap<String, Integer>();
        for (int s = 0; s < columns.length; s++)
            if (columns[s] >= 0) map.put(specs.get(s).key(), columns[s]);
        return map;
    }
}
