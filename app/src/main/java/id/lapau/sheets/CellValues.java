package id.lapau.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes cells of what spreadsheets store: exact numbers, serial days, escaped text. */
final class CellValues {

    private static final int MOST_DIGITS = 340;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private CellValues() {}

    /** A number as it stands in the file; what is no number stays text. */
    static SheetCell number(String raw, boolean date, boolean from1904) {
        var digits = raw.strip();
        if (digits.isEmpty()) return SheetCell.BLANK;
        try {
            var number = new BigDecimal(digits);
            if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)
                return SheetCell.text(digits);
            return number(number, date, from1904);
        } catch (NumberFormatException noNumber) {
            return SheetCell.text(digits);
        }
    }

    static SheetCell number(BigDecimal number, boolean date, boolean from1904) {
        if (date && number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LAST_DAY) < 0)
            return SheetCell.date(day(number.intValue(), from1904));
        return SheetCell.number(number.scale() > 0 ? tidy(number) : number);
    }

    /** Errors keep their name, such as {@code #REF!}. */
    static SheetCell error(String code) {
        return new SheetCell(SheetCell.Kind.ERROR, code.isBlank() ? "#ERR" : code, null, null);
    }

    static SheetCell bool(boolean value) {
        return new SheetCell(SheetCell.Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null);
    }

    /** Undoes {@code _x000D_}, the way in which XLSX writes characters that XML has no place for. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) return text;
        var plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(at + 1, from))) {
            if (at < from || at + 6 >= text.length() || text.charAt(at + 6) != '_' || !hex(text, at + 2)) continue;
            plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
            from = at + 7;
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean hex(String text, int from) {
        for (int i = from; i < from + 4; i++)
            if (Character.digit(text.charAt(i), 16) < 0) return false;
        return true;
    }

    private static LocalDate day(int serial, boolean from1904) {
        if (from1904) return EPOCH_1904.plusDays(serial);
        return EPOCH_1900.plusDays(serial < 60 ? serial + 1 : serial);
    }

    private static BigDecimal tidy(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
