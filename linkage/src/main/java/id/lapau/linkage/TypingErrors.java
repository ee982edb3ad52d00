package id.lapau.linkage;

import id.lapau.linkage.text.EditDistance;
/** Whether one word of a name can be another one mistyped, and not simply another name. */
final class TypingErrors {

    private static final int ONE_ERROR_FROM = 5;
    private static final int TWO_ERRORS_FROM = 9;

    private TypingErrors() {}

    /** One missing, added, changed or swapped letter from five letters on, two from nine; never what makes a man a woman. */
    static boolean between(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = longer == one ? other : one;
        if (longer.length() < ONE_ERROR_FROM || longer.length() - shorter.length() > 2) return false;
        if (shorter.length() < ONE_ERROR_FROM && (shorter.length() < ONE_ERROR_FROM - 1 || CommonNames.contains(shorter))) return false;
        boolean two = longer.length() >= TWO_ERRORS_FROM && shorter.length() >= TWO_ERRORS_FROM - 1;
        int errors = EditDistance.within(one, other, two ? 2 : 1);
        if (errors > 2 || !sameStart(one, other) && (errors == 2 || one.length() == other.length())) return false;
        return !otherGender(longer, shorter, errors) && !(CommonNames.contains(one) && CommonNames.contains(other));
    }

    /** Typists rarely miss the first letter, and rhyming names are many: Sandi, Randi. */
    private static boolean sameStart(String one, String other) {
        return one.charAt(0) == other.charAt(0) || one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0);
    }

    /** Yulianto and Yulianti, Andriana and Andriani, Amin and Aminah. */
    private static boolean otherGender(String longer, String shorter, int errors) {
        char l = longer.charAt(longer.length() - 1);
        char s = shorter.charAt(shorter.length() - 1);
        if (longer.startsWith(shorter)) return feminineOf(longer, shorter);
        boolean swapped = errors == 1 && longer.length() == shorter.length() && longer.charAt(longer.length() - 2) == s;
        return l != s && Spelling.vowel(l) && Spelling.vowel(s) && !swapped;
    }

    private static boolean feminineOf(String longer, String shorter) {
        int end = shorter.length() - 1;
        boolean closed = !Spelling.vowel(shorter.charAt(end)) && Spelling.vowel(shorter.charAt(end - 1));
        return closed && (longer.equals(shorter.concat("a")) || longer.equals(shorter.concat("ah")));
    }
}
