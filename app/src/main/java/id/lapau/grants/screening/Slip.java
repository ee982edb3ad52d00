package id.lapau.grants.screening;

import id.lapau.linkage.PersonNames;

/**
 * Names that differ by one letter. Alone that may be another person (Yulianti, Yuliati); beside the very same NIK of
 * the register it is a slip of the pen, unless the last letter turns a woman's name into a man's.
 */
final class Slip {

    private static final int SHORTEST = 5;

    private Slip() {}

    static boolean oneLetter(String written, String registered) {
        var one = PersonNames.normal(written).replace(" ", "");
        var other = PersonNames.normal(registered).replace(" ", "");
        if (Math.min(one.length(), other.length()) < SHORTEST || Math.abs(one.length() - other.length()) > 1) return false;
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) i++;
        if (one.length() == other.length()) {
            boolean lastLetter = i == one.length() - 1;
            return !lastLetter && (rest(one, i + 1).equals(rest(other, i + 1)) || swapped(one, other, i));
        }
        return rest(one, i).equals(rest(other, i + 1)) || rest(one, i + 1).equals(rest(other, i));
    }

    private static boolean swapped(String one, String other, int i) {
        return i + 1 < one.length() && one.charAt(i) == other.charAt(i + 1) && one.charAt(i + 1) == other.charAt(i) && rest(one, i + 2).equals(rest(other, i + 2));
    }

    private static String rest(String text, int from) {
        return from >= text.length() ? "" : text.substring(from);
    }
}
