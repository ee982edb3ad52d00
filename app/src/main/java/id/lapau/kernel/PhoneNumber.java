package id.lapau.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Indonesian telephone number in international form without the plus sign, such as {@code 6281234567890}.
 * Mobile numbers follow the national plan as libphonenumber writes it: {@code 8[1-35-9]} and 7 to 10 more digits.
 */
public record PhoneNumber(String international) {

    private static final Pattern MOBILE = Pattern.compile("628[1-35-9]\\d{7,10}");
    private static final Pattern FIXED = Pattern.compile("62[2-79]\\d{6,10}");

    public PhoneNumber {
        if (!possible(international)) throw new IllegalArgumentException("not an Indonesian telephone number");
    }

    /** Reads 08…, +62…, 62…, 8…, with dashes or dots; of several numbers in one cell the first possible one. */
    public static Optional<PhoneNumber> read(String typed) {
        for (var part : typed.split("[/;,&|]|\\bdan\\b|\\batau\\b|\\s{2,}|(?<=\\d{9})\\s+(?=(?:0|\\+?62)8)")) {
            var digits = part.replaceAll("[^0-9Oo]", "").replace('O', '0').replace('o', '0');
            var international = international(digits);
            if (possible(international)) return Optional.of(new PhoneNumber(international));
        }
        return Optional.empty();
    }

    private static String international(String digits) {
        if (digits.startsWith("62")) return digits.startsWith("620") ? "62" + digits.substring(3) : digits;
        return "62" + (digits.startsWith("0") ? digits.substring(1) : digits);
    }

    private static boolean possible(String international) {
        return MOBILE.matcher(international).matches() || FIXED.matcher(international).matches();
    }

    /** For screens: the first five and the last two digits. */
    public String masked() {
        return "0" + international.substring(2, 5) + "******" + international.substring(international.length() - 2);
    }

    /** As people dial it, such as {@code 081234567890}. */
    public String local() {
        return "0" + international.substring(2);
    }

    /** In clear, in groups of four. Showing it is a permission and an audit entry. */
    public String grouped() {
        return local().replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override public String toString() {
        return masked();
    }
}
