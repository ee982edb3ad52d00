package id.lapau.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column is which: headings weigh most, what stands below them decides where headings are silent. */
final class ColumnGuess {

    private static final int SAMPLES = 40;
    private static final int ENOUGH = 3;
    private static final double SURE = 0.9;
    /** Long numbers of other sorts, which look like a NIK or a NIB. */
    private static final Set<String> OTHER_NUMBERS = Set.of("rekening", "bpjs", "npwp", "kis", "kode", "id", "nip", "sertifikat", "siup", "iumk",
            "pirt", "halal", "izin", "kk", "nib", "sku", "hp", "telp", "wa", "imei", "pos", "kip", "pkh", "kks", "stnk", "sim", "bpkb");

    private final Sheet sheet;
    private final HeaderWindow window;
    private final HeadingMatcher matcher;
    private final List<ColumnSpec> specs;
    private final int width;

    ColumnGuess(Sheet sheet, HeaderWindow window, HeadingMatcher matcher) {
        this.sheet = sheet;
        this.window = window;
        this.matcher = matcher;
        this.specs = matcher.specs();
        this.width = sheet.rows().stream().skip(window.end()).limit(SAMPLES).mapToInt(r -> r.cells().size()).reduce(window.parts().size(), Math::max);
    }

    Map<String, Integer> columns() {
        var shares = shares();
        var scores = new double[specs.size()][width];
        for (int column = 0; column < width; column++) {
            var parts = column < window.parts().size() ? window.parts().get(column) : List.<String>of();
            var likeness = matcher.likeness(parts);
            for (int s = 0; s < specs.size(); s++)
                scores[s][column] = Math.max(0, score(s, column, parts, likeness, shares) - column * 0.0001);
        }
        return TableFinder.byKey(specs, Assignment.best(scores, width));
    }

    private double score(int s, int column, List<String> parts, double[] likeness, Share[][] shares) {
        var share = shares[s][column];
        if (likeness[s] >= HeadingMatcher.NAMED) {
            boolean contradicted = likeness[s] < SURE && share.seen() >= ENOUGH && share.passed() < 0.3;
            return contradicted ? 0 : likeness[s] * (0.55 + 0.45 * share.passed());
        }
        if (share.seen() == 0 || !selective(shares[s])) return 0;
        if (parts.isEmpty()) return share.passed() >= 0.8 ? 0.45 * share.passed() : 0;
        boolean silent = HeadingMatcher.max(likeness) < HeadingMatcher.NAMED && !namesAnother(parts);
        return silent && specs.get(s).required() && share.passed() >= SURE && share.seen() >= ENOUGH ? 0.4 * share.passed() : 0;
    }

    private static boolean namesAnother(List<String> parts) {
        var heading = Heading.of(String.join(" ", parts));
        return heading.counter() || heading.words().stream().anyMatch(OTHER_NUMBERS::contains);
    }

    /** A sample that accepts what stands in many columns proves nothing. */
    private static boolean selective(Share[] ofSpec) {
        long filled = Arrays.stream(ofSpec).filter(c -> c.seen() > 0).count();
        long passing = Arrays.stream(ofSpec).filter(c -> c.seen() > 0 && c.passed() >= 0.5).count();
        return filled >= 2 && (passing <= 1 || passing == 2 && filled >= 6);
    }

    private record Share(int seen, double passed) {}

    private Share[][] shares() {
        var rows = sheet.rows().stream().skip(window.end()).limit(SAMPLES).toList();
        var shares = new Share[specs.size()][width];
        for (int column = 0; column < width; column++) {
            int at = column;
            var cells = rows.stream().map(r -> r.cell(at)).filter(c -> !c.blank() && c.text().length() > 1).toList();
            for (int s = 0; s < specs.size(); s++) {
                long passed = cells.stream().filter(specs.get(s).sample()).count();
                shares[s][column] = new Share(cells.size(), cells.isEmpty() ? 1 : passed / (double) cells.size());
            }
        }
        return shares;
    }
}
