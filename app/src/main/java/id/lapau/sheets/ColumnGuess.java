package id.lapau.sheets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column is which: headings weigh most, what stands below them decides where headings are silent. */
final class ColumnGuess {

    private static final int SAMPLES = 12;
    private static final int ENOUGH = 3;
    private static final double SURE = 0.9;
    /** Long numbers of other sorts, which look like a NIK or a NIB. */
    private static final Set<String> OTHER_NUMBERS = Set.of("rekening", "bpjs", "npwp", "kis", "kode", "id", "nip", "sertifikat", "siup", "iumk",
            "pirt", "halal", "izin", "kk", "nib", "sku", "hp", "telp", "wa", "imei", "pos", "kip", "pkh", "kks", "stnk", "sim", "bpkb");

    private final HeaderWindow window;
    private final HeadingMatcher matcher;
    private final List<ColumnSpec> specs;
    private final int width;
    private final List<SheetRow> rows;
    private final Share[][] shares;

    ColumnGuess(Sheet sheet, HeaderWindow window, HeadingMatcher matcher) {
        this.window = window;
        this.matcher = matcher;
        this.specs = matcher.specs();
        this.rows = samples(sheet, window.end());
        this.width = rows.stream().mapToInt(r -> r.cells().size()).reduce(window.parts().size(), Math::max);
        this.shares = new Share[specs.size()][width];
    }

    /** Rows from the beginning, the middle and the end, for a list may begin with odd ones. */
    private static List<SheetRow> samples(Sheet sheet, int from) {
        var below = sheet.rows().subList(Math.min(from, sheet.rows().size()), sheet.rows().size());
        int step = Math.max(1, below.size() / SAMPLES);
        return IntStream.iterate(0, i -> i < below.size(), i -> i + step).mapToObj(below::get).toList();
    }

    Map<String, Integer> columns() {
        var scores = new double[specs.size()][width];
        var likeness = new double[width][];
        for (int column = 0; column < width; column++) likeness[column] = matcher.likeness(parts(column));
        for (int s = 0; s < specs.size(); s++) {
            boolean named = false;
            for (var ofColumn : likeness) named |= ofColumn[s] >= SURE;
            for (int column = 0; column < width; column++)
                scores[s][column] = Math.max(0, score(s, column, likeness[column], named) - column * 0.0001);
        }
        return TableFinder.byKey(specs, Assignment.best(scores, width));
    }

    private List<String> parts(int column) {
        return column < window.parts().size() ? window.parts().get(column) : List.of();
    }

    private double score(int s, int column, double[] likeness, boolean named) {
        if (likeness[s] >= HeadingMatcher.NAMED) {
            var share = share(s, column);
            boolean contradicted = likeness[s] < SURE && share.seen() >= ENOUGH && share.passed() < 0.3;
            return contradicted ? 0 : likeness[s] * (0.55 + 0.45 * share.passed());
        }
        return named ? 0 : scoreOfSamples(s, column, likeness);
    }

    /** A column with no heading, or one that says nothing we know. */
    private double scoreOfSamples(int s, int column, double[] likeness) {
        var parts = parts(column);
        boolean silent = parts.isEmpty() || specs.get(s).required() && HeadingMatcher.max(likeness) < HeadingMatcher.NAMED && !namesAnother(parts);
        if (!silent || share(s, column).seen() == 0 || !selective(s)) return 0;
        var share = share(s, column);
        if (parts.isEmpty()) return share.passed() >= 0.8 ? (specs.get(s).required() ? 0.46 : 0.45) * share.passed() : 0;
        return share.passed() >= SURE && share.seen() >= ENOUGH ? 0.4 * share.passed() : 0;
    }

    private static boolean namesAnother(List<String> parts) {
        var heading = Heading.of(String.join(" ", parts));
        return heading.counter() || heading.words().stream().anyMatch(OTHER_NUMBERS::contains);
    }

    /** A sample that accepts what stands in many columns proves nothing. */
    private boolean selective(int s) {
        int filled = 0;
        int passing = 0;
        for (int column = 0; column < width; column++) {
            var share = share(s, column);
            if (share.seen() > 0) filled++;
            if (share.seen() > 0 && share.passed() >= 0.5) passing++;
        }
        return filled >= 2 && (passing <= 1 || passing == 2 && filled >= 6);
    }

    private record Share(int seen, double passed) {}

    private Share share(int s, int column) {
        if (shares[s][column] != null) return shares[s][column];
        int seen = 0;
        int passed = 0;
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell.text().length() < 2 || cell.blank()) continue;
            seen++;
            if (specs.get(s).sample().test(cell)) passed++;
        }
        return shares[s][column] = new Share(seen, seen == 0 ? 1 : passed / (double) seen);
    }
}
