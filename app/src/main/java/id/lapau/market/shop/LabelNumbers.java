package id.lapau.market.shop;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that stand on labels. Only how they are written is checked; whether they were given out is not. */
final class LabelNumbers {

    /** Peraturan BPOM 22/2018: thirteen digits, a hyphen, and two digits of the year in which it ends. */
    private static final Pattern PIRT = Pattern.compile("(?:P\\s*-?\\s*IRT)?\\.?\\s*(?:NO\\.?)?\\s*(\\d[\\d .-]{13,22}\\d)");
    /** BPJPH writes ID and seventeen digits; certificates of the MUI, which count until they end, had eleven to fourteen. */
    private static final Pattern HALAL = Pattern.compile("(?:HALAL)?\\s*(?:NO\\.?)?\\s*(ID\\s*)?([\\d .-]+)");
    private static final Pattern SNI = Pattern.compile("(?:SNI)?\\s*((?:ISO/IEC|ISO|IEC|CAC|EN)\\s+)?(\\d[\\d.-]*?)\\s*[:-]\\s*((?:19|20)\\d{2})");

    private LabelNumbers() {}

    /** As it is written on labels, such as {@code P-IRT 2061310010012-29}; empty when it cannot be one. */
    static Optional<String> pirt(String typed) {
        var written = PIRT.matcher(plain(typed));
        if (!written.matches()) return Optional.empty();
        var digits = written.group(1).replaceAll("\\D", "");
        return digits.length() == 15 ? Optional.of("P-IRT " + digits.substring(0, 13) + "-" + digits.substring(13)) : Optional.empty();
    }

    /** Such as {@code ID13110000123450621}. */
    static Optional<String> halal(String typed) {
        var written = HALAL.matcher(plain(typed));
        if (!written.matches()) return Optional.empty();
        var digits = written.group(2).replaceAll("\\D", "");
        if (digits.length() == 17) return Optional.of("ID" + digits);
        return written.group(1) == null && digits.length() >= 11 && digits.length() <= 14 ? Optional.of(digits) : Optional.empty();
    }

    /** Such as {@code SNI 2983:2014}. */
    static Optional<String> sni(String typed) {
        var written = SNI.matcher(plain(typed));
        return written.matches() ? Optional.of("SNI " + (written.group(1) == null ? "" : written.group(1).strip() + " ") + written.group(2) + ":" + written.group(3)) : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
