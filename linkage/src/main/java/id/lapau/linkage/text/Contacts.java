package id.lapau.linkage.text;

import java.util.Locale;

/** Phone numbers and addresses of electronic mail of any country. */
final class Contacts {

    private static final int DIGITS_KEPT = 9;

    private Contacts() {}

    /** The last nine digits, so that +44 20 7946 0958, 0044 20… and 020 7946 0958 are equal; nothing where there are fewer than six. */
    static String phone(String text) {
        var digits = Words.digits(text);
        return digits.length() < 6 ? "" : digits.substring(Math.max(0, digits.length() - DIGITS_KEPT));
    }

    /** Small letters without 'mailto:' and without what follows a plus sign; nothing where there is no @. */
    static String email(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "").replaceFirst("\\+[^@]*@", "@");
        return address.indexOf('@') > 0 ? address : "";
    }
}
