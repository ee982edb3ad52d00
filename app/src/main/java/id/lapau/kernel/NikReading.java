package id.lapau.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be made of a cell that should hold a NIK. */
public sealed interface NikReading {

    /** A possible NIK. {@code tidied}: spaces, dots, an apostrophe or a letter O for 0 were put right. */
    record Valid(Nik nik, boolean tidied) implements NikReading {}

    /**
     * A spreadsheet kept only the leading digits.
     *
     * @param knownDigits the 1 to 15 leading digits that survived
     */
    record Damaged(Damage damage, String knownDigits) implements NikReading {
        @Override public String toString() { return "Damaged[" + damage + "]"; }
    }

    /**
     * Nobody can have this number.
     *
     * @param digits what is left when spaces and marks are taken away
     */
    record Anomalous(Anomaly anomaly, String digits) implements NikReading {
        @Override public String toString() { return "Anomalous[" + anomaly + "]"; }
    }

    /** The cell is empty or holds a dash. */
    record Missing() implements NikReading {}

    /** How a spreadsheet spoils a long number. */
    enum Damage { LAST_DIGIT_ZEROED, SCIENTIFIC_NOTATION }

    /** Why a number cannot be a NIK. */
    enum Anomaly { NOT_SIXTEEN_DIGITS, LETTERS, IMPOSSIBLE_DATE, SERIAL_0000, ONE_DIGIT_REPEATED }

    Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
    Pattern EMPTY = Pattern.compile("[\\s\\u00a0\\-–—_.'’`]*");

    /** Reads text as typed. */
    static NikReading ofText(String typed) {
        if (EMPTY.matcher(typed).matches()) return new Missing();
        var text = typed.strip().replaceFirst("^['’`]+", "").strip();
        var scientific = SCIENTIFIC.matcher(text.replace(" ", ""));
        if (scientific.matches()) return ofScientific(scientific.group(1), scientific.group(2), Integer.parseInt(scientific.group(3)));
        var digits = plain(text);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return new Anomalous(Anomaly.LETTERS, digits);
        return ofDigits(digits, !digits.equals(typed));
    }

    /**
     * Reads the number of a numeric cell. A spreadsheet keeps fifteen significant digits, so a sixteenth that is 0 is
     * taken as eaten; any other sixteenth digit proves that the file was not written by one and nothing is lost.
     */
    static NikReading ofNumber(BigDecimal number) {
        var digits = number.stripTrailingZeros().scale() > 0 ? number.toPlainString() : number.toBigInteger().toString();
        if (digits.length() == 16 && digits.endsWith("0"))
            return new Damaged(Damage.LAST_DIGIT_ZEROED, digits.substring(0, 15));
        return digits.matches("\\d+") ? ofDigits(digits, false) : new Anomalous(Anomaly.NOT_SIXTEEN_DIGITS, digits);
    }

    private static NikReading ofScientific(String first, String rest, int exponent) {
        var mantissa = first + (rest == null ? "" : rest);
        if (exponent != 15) return new Anomalous(Anomaly.NOT_SIXTEEN_DIGITS, mantissa);
        if (mantissa.length() == 16) return ofDigits(mantissa, true);
        if (mantissa.length() > 16) return new Anomalous(Anomaly.NOT_SIXTEEN_DIGITS, mantissa);
        return new Damaged(Damage.SCIENTIFIC_NOTATION, mantissa);
    }

    private static String plain(String text) {
        return text.replaceFirst("[.,]0{1,2}$", "").replaceAll("[\\s\\u00a0\\u200b\\ufeff.,'’`\\-–—/]", "")
                .replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1').replace('|', '1');
    }

    private static NikReading ofDigits(String digits, boolean tidied) {
        return anomalyOf(digits).<NikReading>map(why -> new Anomalous(why, digits))
                .orElseGet(() -> new Valid(new Nik(digits), tidied));
    }

    /** The first reason why these characters cannot be a NIK, if there is one. */
    static Optional<Anomaly> anomalyOf(String digits) {
        if (digits.length() != 16) return Optional.of(Anomaly.NOT_SIXTEEN_DIGITS);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.of(Anomaly.LETTERS);
        if (digits.chars().distinct().count() == 1) return Optional.of(Anomaly.ONE_DIGIT_REPEATED);
        if (!possibleDate(digits)) return Optional.of(Anomaly.IMPOSSIBLE_DATE);
        return digits.endsWith("0000") ? Optional.of(Anomaly.SERIAL_0000) : Optional.empty();
    }

    private static boolean possibleDate(String digits) {
        int day = Integer.parseInt(digits.substring(6, 8));
        if (day > 40) day -= 40;
        int month = Integer.parseInt(digits.substring(8, 10));
        int leapYearWithTheSameDigits = 2000 + Integer.parseInt(digits.substring(10, 12));
        try {
            LocalDate.of(leapYearWithTheSameDigits, month, day);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
