package id.lapau.linkage;

/** The short way out of most comparisons: texts with the same letters, whatever their case, marks and spaces. */
final class SameLetters {

    private SameLetters() {}

    /** True when both texts have at least one letter and the same letters in the same order. */
    static boolean in(String one, String other) {
        int i = letterFrom(one, 0);
        int j = letterFrom(other, 0);
        if (i == one.length()) return false;
        while (i < one.length() && j < other.length()) {
            if (Character.toLowerCase(one.charAt(i)) != Character.toLowerCase(other.charAt(j))) return false;
            i = letterFrom(one, i + 1);
            j = letterFrom(other, j + 1);
        }
        return i == one.length() && j == other.length();
    }

    private static int letterFrom(String text, int start) {
        int i = start;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) i++;
        return i;
    }
}
