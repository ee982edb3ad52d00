package id.lapau.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words in a row say about its kind. */
final class RowWords {

    private static final int LOOKED_AT = 160;
    private static final Pattern TOTAL = Pattern.compile("\\W*(?:(?:sub|grand)[\\s-]*)?(?:total|jumlah|jml|rekapitulasi|terbilang)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BARE_TOTAL = Pattern.compile("(?i)[\\W\\d]*(?:(?:sub|grand|total|jumlah|jml|rekapitulasi|terbilang|keseluruhan|semua|halaman|ini|rp|orang)[\\W\\d]*)+");
    private static final Pattern CLOSING = Pattern.compile("(?s)\\W*(?:"
            + "mengetahui|diketahui|menyetujui|disetujui|dibuat|pembuat|yang (?:membuat|mengusulkan|bertanda)|pengusul\\b|petugas\\b|operator\\b|tertanda|ttd\\b|tanda tangan"
            + "|(?:pj\\.?|plt\\.?|an\\.?|a\\.n\\.?)?\\s*(?:wali nagari|camat|kepala (?:dinas|bidang|seksi|desa|jorong)|sekretaris|bendahara|ketua (?:kelompok|umkm|forum|bumnag)|kasi\\b|kaur\\b|kadis\\b)"
            + "|nip\\b|catatan|keterangan\\s*:|ket\\.?\\s*:|note|nb\\b|sumber\\s*:|halaman \\d|hal\\.? \\d|page \\d|demikian|tembusan).*");
    private static final Pattern PLACE_AND_DATE = Pattern.compile("[\\p{L} .'-]{3,40},\\s*[\\d._…\\s]{0,20}(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|nop|des)\\p{L}*\\.?\\s*(?:\\d{4}|20[._…]*)?\\W*");
    private static final Pattern DOTS = Pattern.compile("[\\s(]*(?:\\.{4,}|…{2,}|_{4,}|-{5,})[\\s).]*");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*[\\p{L} .,'…_-]{3,60}\\s*\\)");
    private static final Pattern GROUP = Pattern.compile("(?s)\\W*(?:nagari|jorong|kecamatan|kelompok|dusun|desa|korong|bidang|sektor|kel\\.|kec\\.)\\b.*|(?:[A-H]|[IVX]{1,4})[.)]\\s+\\p{L}.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("[(\\[]?\\s*(\\d{1,2})\\s*[)\\].]?(?:\\s*=.*)?");
    private static final Pattern ONLY_MONEY = Pattern.compile("(?i)[\\s\\d.,-]*(?:rp|orang|org|unit|jt|juta|rb|kk|umkm|usaha)?[\\s\\d.,:-]*(?:rp|orang|org|unit|jt|juta|rb|kk|umkm|usaha)?\\W*");

    private RowWords() {}

    /** The column of a leading 'Jumlah', 'Total', 'Sub total'. */
    static Optional<Integer> total(SheetRow row) {
        for (int c = 0; c < row.cells().size(); c++) {
            var cell = row.cell(c);
            if (cell.blank() || wholeNumber(cell).isPresent()) continue;
            return TOTAL.matcher(beginning(cell.text())).matches() ? Optional.of(c) : Optional.empty();
        }
        return Optional.empty();
    }

    /** 'Total' alone, while 'Total Siregar' may be a person. */
    static boolean bareTotal(SheetCell label) {
        return BARE_TOTAL.matcher(beginning(label.text())).matches();
    }

    /** Words of a signature block or of a note. */
    static boolean closing(SheetRow row) {
        return row.cells().stream().filter(c -> c.kind() == SheetCell.Kind.TEXT).anyMatch(c -> closing(c.text()));
    }

    private static boolean closing(String text) {
        var lower = beginning(text).toLowerCase(Locale.ROOT);
        return lower.startsWith("*") && lower.length() > 3 || CLOSING.matcher(lower).matches() || PLACE_AND_DATE.matcher(lower).matches()
                || DOTS.matcher(lower).matches() || BRACKETED.matcher(lower).matches();
    }

    /** Enough to know a row by, and little enough for any pattern. */
    private static String beginning(String text) {
        var stripped = text.strip();
        return stripped.length() <= LOOKED_AT ? stripped : stripped.substring(0, LOOKED_AT);
    }

    /** A heading of a group of rows, such as {@code Jorong Koto Tuo} or {@code A. Kuliner}. */
    static boolean group(SheetRow row) {
        return row.cells().stream().filter(c -> !c.blank()).findFirst().filter(c -> GROUP.matcher(beginning(c.text())).matches()).isPresent();
    }

    /** {@code 1 2 3 4}, {@code (1) (2) (3)}: three or more, rising, and nothing else. */
    static boolean numbering(SheetRow row) {
        int last = -1;
        int seen = 0;
        for (var cell : row.cells()) {
            if (cell.blank()) continue;
            var number = NUMBERED.matcher(beginning(cell.text()));
            if (!number.matches()) return false;
            int value = Integer.parseInt(number.group(1));
            if (value <= last) return false;
            last = value;
            seen++;
        }
        return seen >= 3;
    }

    static Optional<Integer> wholeNumber(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.DATE) return Optional.empty();
        var text = cell.text().strip();
        if (text.endsWith(".") || text.endsWith(")")) text = text.substring(0, text.length() - 1);
        return !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** Whether a cell says anything: not a dash, not a zero, not a sum of money. */
    static boolean says(SheetCell cell) {
        if (cell.blank()) return false;
        if (cell.kind() == SheetCell.Kind.DATE) return true;
        var text = cell.text();
        if (cell.number() != null || text.chars().noneMatch(Character::isLetter)) return digits(text) >= 11;
        return text.length() > 24 || digits(text) >= 11 || !ONLY_MONEY.matcher(text).matches();
    }

    /** The parts of a heading, each and all together, as {@link #plain(String)} text. */
    static Set<String> plain(List<String> parts) {
        var plain = new HashSet<String>();
        parts.forEach(p -> plain.add(plain(p)));
        plain.add(plain(String.join(" ", parts)));
        plain.remove("");
        return plain;
    }

    static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++)
            if (Character.isLetterOrDigit(text.charAt(i))) plain.append(Character.toLowerCase(text.charAt(i)));
        return plain.toString();
    }
}
