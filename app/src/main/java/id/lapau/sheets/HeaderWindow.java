package id.lapau.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One to three rows that may be a header, with the parts of each column's heading.
 *
 * @param first index of the first row in the sheet's list of rows
 * @param parts for each column the texts from top to bottom
 */
record HeaderWindow(int first, int height, List<List<String>> parts) {

    private static final int LONGEST_HEADING = 90;
    private static final int MOST_DIGITS = 8;
    private static final int MOST_MERGES = 600;

    /** Empty if one of the rows cannot be part of a header, for instance because it holds a NIK. */
    static Optional<HeaderWindow> at(Sheet sheet, int first, int height) {
        if (first + height > sheet.rows().size()) return Optional.empty();
        var rows = sheet.rows().subList(first, first + height);
        if (!rows.stream().allMatch(HeaderWindow::mayBeHeader)) return Optional.empty();
        if (rows.getLast().number() - rows.getFirst().number() > height + 1) return Optional.empty();
        var window = chosen(sheet, first, height);
        return height > 1 && (title(rows.getFirst(), window.parts()) || rows.stream().anyMatch(HeaderWindow::single)) ? Optional.empty() : Optional.of(window);
    }

    /** Rows that an officer calls the header, whatever they hold. */
    static HeaderWindow chosen(Sheet sheet, int first, int height) {
        var rows = sheet.rows().subList(first, first + height);
        int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        int from = rows.getFirst().number();
        int to = rows.getLast().number();
        var merges = sheet.merges().stream().filter(m -> m.firstRow() <= to && m.lastRow() >= from).limit(MOST_MERGES).toList();
        for (var merge : merges) width = Math.max(width, Math.min(merge.lastColumn() + 1, 512));
        var parts = new ArrayList<List<String>>(width);
        for (int column = 0; column < width; column++) parts.add(partsOf(rows, merges, column));
        return new HeaderWindow(first, height, parts);
    }

    int end() {
        return first + height;
    }

    List<String> headings() {
        return parts.stream().map(p -> String.join(" ", p)).toList();
    }

    private static boolean single(SheetRow row) {
        return row.cells().stream().filter(c -> !c.blank()).count() < 2;
    }

    /** A line above the header that names few columns or one thing only. */
    private static boolean title(SheetRow row, List<List<String>> parts) {
        long filled = row.cells().stream().filter(c -> !c.blank()).count();
        long headed = parts.stream().filter(p -> !p.isEmpty()).count();
        return filled < 2 || filled * 10 < headed * 4;
    }

    /** The same with the rows below that a heading merged downwards still covers. */
    HeaderWindow grown(Sheet sheet) {
        int from = sheet.rows().get(first).number();
        int last = sheet.rows().get(end() - 1).number();
        int covered = sheet.merges().stream().filter(m -> m.firstRow() >= from && m.firstRow() <= last && m.lastRow() <= last + 3)
                .mapToInt(Sheet.Merge::lastRow).reduce(last, Math::max);
        int taller = height;
        while (first + taller < sheet.rows().size() && sheet.rows().get(first + taller).number() <= covered) taller++;
        return new HeaderWindow(first, taller, parts);
    }

    private static boolean mayBeHeader(SheetRow row) {
        return !RowWords.numbering(row) && row.cells().stream().allMatch(c -> switch (c.kind()) {
            case BLANK, BOOLEAN, ERROR -> true;
            case TEXT -> c.text().length() <= 2_000 && c.text().chars().filter(Character::isDigit).count() <= MOST_DIGITS;
            case NUMBER, DATE -> false;
        });
    }

    private static List<String> partsOf(List<SheetRow> rows, List<Sheet.Merge> merges, int column) {
        var parts = new ArrayList<String>();
        for (var row : rows) {
            var text = text(rows, row, merges, column).replaceAll("\\s+", " ").strip();
            if (!text.isEmpty() && text.length() <= LONGEST_HEADING && (parts.isEmpty() || !parts.getLast().equals(text))) parts.add(text);
        }
        return List.copyOf(parts);
    }

    private static String text(List<SheetRow> rows, SheetRow row, List<Sheet.Merge> merges, int column) {
        for (var merge : merges) {
            if (column < merge.firstColumn() || column > merge.lastColumn() || row.number() < merge.firstRow() || row.number() > merge.lastRow()) continue;
            return rows.stream().filter(r -> r.number() == merge.firstRow()).findFirst().map(r -> r.cell(merge.firstColumn()).text()).orElse("");
        }
        return row.cell(column).text();
    }
}
