package id.lapau.sheets;

/** Text that no spreadsheet takes for a formula, not even after it was saved as CSV and opened again. */
final class SafeText {

    private static final int LONGEST = 32_767;

    private SafeText() {}

    /** An apostrophe before a dangerous start; a plain signed number such as {@code +62 812} and a lone dash stay. */
    static String of(String text) {
        var plain = printable(text);
        return dangerous(plain) ? "'" + plain : plain;
    }

    private static boolean dangerous(String text) {
        if (text.isEmpty()) return false;
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '\uFF1D', '\uFF20', '\uFF0B', '\uFF0D' -> true;
            case '+', '-' -> !text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ' || c == '.');
            default -> hidden(text);
        };
    }

    /** Some programs leave out blanks and what cannot be seen before they look for a formula. */
    private static boolean hidden(String text) {
        int seen = 0;
        while (seen < text.length() && unseen(text.charAt(seen))) seen++;
        return seen > 0 && seen < text.length() && dangerous(text.substring(seen));
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String printable(String text) {
        var plain = text.length() < LONGEST ? text : text.substring(0, LONGEST - 2) + "…";
        if (plain.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF)) return plain;
        return plain.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
