package id.lapau.sheets;

import id.lapau.sheets.Table.Skipped;
import id.lapau.sheets.Table.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts the rows below a header into data and others. When in doubt a row is data. */
final class RowSorter {

    record Sorted(List<SheetRow> data, List<Skipped> skipped) {}

    private final HeaderWindow window;
    private final Map<String, Integer> columns;
    private final List<ColumnSpec> required;
    private final List<SheetRow> rows;
    private final List<Set<String>> headings;
    private final int counter;
    private final Set<Integer> wide;
    private final VerticalMerges merges;

    RowSorter(Sheet sheet, HeaderWindow window, Map<String, Integer> columns, List<ColumnSpec> specs) {
        this.window = window;
        this.columns = columns;
        this.required = specs.stream().filter(s -> s.required() && columns.containsKey(s.key())).toList();
        this.rows = sheet.rows().subList(Math.min(window.end(), sheet.rows().size()), sheet.rows().size());
        this.headings = window.parts().stream().map(RowWords::plain).toList();
        this.counter = counterColumn();
        this.wide = sheet.merges().stream().filter(m -> m.lastColumn() - m.firstColumn() >= 2).map(Sheet.Merge::firstRow).collect(Collectors.toSet());
        this.merges = new VerticalMerges(sheet.merges());
    }

    Sorted sort() {
        var data = new ArrayList<SheetRow>();
        var skipped = new ArrayList<Skipped>();
        int lastStrong = lastStrong();
        boolean signed = false;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            signed |= i > lastStrong && RowWords.closing(row);
            var why = why(row, signed, i > lastStrong);
            if (why.isPresent()) skipped.add(new Skipped(row, why.get()));
            else data.add(merges.spread(row));
        }
        return new Sorted(List.copyOf(data), List.copyOf(skipped));
    }

    private Optional<Why> why(SheetRow row, boolean signed, boolean below) {
        if (RowWords.numbering(row)) return Optional.of(Why.NUMBERING);
        if (repeatsHeader(row)) return Optional.of(Why.REPEATED_HEADER);
        if (strong(row)) return Optional.empty();
        if (subtotal(row)) return Optional.of(Why.SUBTOTAL);
        if (signed || RowWords.closing(row) && !counted(row)) return Optional.of(Why.SIGNATURE_OR_NOTE);
        return weighty(row, below) ? Optional.empty() : Optional.of(Why.SIGNATURE_OR_NOTE);
    }

    /** A row that nobody would doubt: it holds a required value in its place, and something else beside it. */
    private boolean strong(SheetRow row) {
        if (RowWords.total(row).isPresent() && !holdsLongNumber(row)) return false;
        long identified = required.stream().filter(s -> fits(row, s)).count();
        if (identified == 0 || !filled(row, Math.min(2, columns.size()))) return false;
        return identified == required.size() || counted(row) || holdsLongNumber(row) && !RowWords.closing(row);
    }

    private int lastStrong() {
        for (int i = rows.size() - 1; i >= 0; i--)
            if (strong(rows.get(i)) && !RowWords.numbering(rows.get(i)) && !repeatsHeader(rows.get(i))) return i;
        return -1;
    }

    /** Begins with 'Jumlah' or 'Total', and holds hardly anything but sums. */
    private boolean subtotal(SheetRow row) {
        var label = RowWords.total(row);
        if (label.isEmpty() || holdsLongNumber(row) || counted(row) && !RowWords.bareTotal(row.cell(label.get()))) return false;
        long others = columns.values().stream().filter(c -> !c.equals(label.get())).map(row::cell).filter(RowWords::says).count();
        return others <= 1;
    }

    private boolean repeatsHeader(SheetRow row) {
        int same = 0;
        int filled = 0;
        for (int c = 0; c < row.cells().size(); c++) {
            if (row.cell(c).blank()) continue;
            filled++;
            if (c < headings.size() && headings.get(c).contains(RowWords.plain(row.cell(c).text()))) same++;
            else if (filled - same > 6) return false;
        }
        return same > 0 && same * 10 >= filled * 7 && (filled > 1 || same == 1 && !mappedOnly(row));
    }

    private boolean mappedOnly(SheetRow row) {
        return required.stream().anyMatch(s -> !value(row, s).blank());
    }

    private boolean weighty(SheetRow row, boolean below) {
        long filled = columns.values().stream().map(row::cell).filter(RowWords::says).count();
        boolean named = required.stream().anyMatch(s -> RowWords.says(value(row, s)));
        if (named && (counted(row) || filled >= 2)) return true;
        if (named) return !spansColumns(row) && !RowWords.group(row) && (counter < 0 || !below && !lonely(row));
        return filled >= 2 || filled == 1 && counted(row) && holdsLongNumber(row);
    }

    /** One cell only, in a sheet that numbers its rows: a heading of a group, not a person. */
    private static boolean lonely(SheetRow row) {
        return row.cells().stream().filter(c -> !c.blank()).count() == 1;
    }

    private boolean spansColumns(SheetRow row) {
        return wide.contains(row.number());
    }

    private boolean counted(SheetRow row) {
        return counter >= 0 && RowWords.wholeNumber(row.cell(counter)).isPresent();
    }

    private boolean holdsLongNumber(SheetRow row) {
        return required.stream().anyMatch(s -> fits(row, s) && RowWords.digits(value(row, s).text()) >= 10);
    }

    private static boolean fits(SheetCell cell, ColumnSpec spec) {
        return !cell.blank() && spec.sample().test(cell);
    }

    private boolean fits(SheetRow row, ColumnSpec spec) {
        return fits(value(row, spec), spec);
    }

    private SheetCell value(SheetRow row, ColumnSpec spec) {
        return row.cell(columns.get(spec.key()));
    }

    private boolean filled(SheetRow row, int least) {
        return columns.values().stream().filter(c -> RowWords.says(row.cell(c)) || row.cell(c).number() != null).limit(least).count() == least;
    }

    /** An unmapped column left of the others whose heading is 'No' or empty and whose values count upwards. */
    private int counterColumn() {
        Collection<Integer> mapped = columns.values();
        int first = mapped.stream().min(Integer::compare).orElse(0);
        for (int c = 0; c <= Math.min(first + 2, 8); c++) {
            if (mapped.contains(c)) continue;
            var parts = c < window.parts().size() ? window.parts().get(c) : List.<String>of();
            if (!parts.isEmpty() && !Heading.of(String.join(" ", parts)).counter()) continue;
            if (countsUpwards(c)) return c;
        }
        return -1;
    }

    private boolean countsUpwards(int column) {
        var numbers = rows.stream().limit(200).filter(r -> !RowWords.numbering(r)).map(r -> RowWords.wholeNumber(r.cell(column))).flatMap(Optional::stream).toList();
        if (numbers.isEmpty()) return false;
        int up = 0;
        for (int i = 1; i < numbers.size(); i++)
            if (numbers.get(i) > numbers.get(i - 1)) up++;
        return up * 10 >= (numbers.size() - 1) * 8;
    }
}
