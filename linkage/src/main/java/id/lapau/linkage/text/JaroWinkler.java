package id.lapau.linkage.text;

/**
 * Likeness of two texts from 0 to 1: letters in common within a window, fewer for letters out of order (Jaro, 1989), more
 * for a common beginning (Winkler, 1990; factor 0.1 for at most four letters).
 */
public final class JaroWinkler {

    private static final int LONGEST_BEGINNING = 4;
    private static final double FACTOR = 0.1;

    private JaroWinkler() {}

    /** Jaro's likeness raised for a common beginning. */
    public static double winkler(String one, String other) {
        double jaro = jaro(one, other);
        int most = Math.min(LONGEST_BEGINNING, Math.min(one.length(), other.length()));
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) same++;
        return jaro + same * FACTOR * (1 - jaro);
    }

    /** 1 for the same text, 0 for nothing in common or an empty text. */
    public static double jaro(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        if (one.equals(other)) return 1;
        return one.length() <= Long.SIZE && other.length() <= Long.SIZE ? ofShort(one, other) : ofLong(one, other);
    }

    /** The letters in common are marked in two numbers, without a list of them. */
    private static double ofShort(String one, String other) {
        int window = window(one, other);
        long commonOne = 0;
        long commonOther = 0;
        for (int i = 0; i < one.length(); i++) {
            char c = one.charAt(i);
            int to = Math.min(other.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++)
                if (other.charAt(j) == c && (commonOther >>> j & 1) == 0) {
                    commonOne |= 1L << i;
                    commonOther |= 1L << j;
                    break;
                }
        }
        int found = Long.bitCount(commonOne);
        return found == 0 ? 0 : likeness(found, transposed(one, commonOne, other, commonOther), one.length(), other.length());
    }

    private static int transposed(String one, long commonOne, String other, long commonOther) {
        int moved = 0;
        for (long left = commonOne, right = commonOther; left != 0; left &= left - 1, right &= right - 1)
            if (one.charAt(Long.numberOfTrailingZeros(left)) != other.charAt(Long.numberOfTrailingZeros(right))) moved++;
        return moved / 2;
    }

    private static int window(String one, String other) {
        return Math.max(Math.max(one.length(), other.length()) / 2 - 1, 0);
    }

    private static double ofLong(String one, String other) {
        int window = window(one, other);
        var taken = new boolean[other.length()];
        var common = new char[one.length()];
        int found = 0;
        for (int i = 0; i < one.length(); i++) {
            int to = Math.min(other.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++)
                if (!taken[j] && other.charAt(j) == one.charAt(i)) {
                    taken[j] = true;
                    common[found++] = one.charAt(i);
                    break;
                }
        }
        return found == 0 ? 0 : likeness(found, transposed(common, taken, other), one.length(), other.length());
    }

    private static int transposed(char[] common, boolean[] taken, String other) {
        int at = 0;
        int moved = 0;
        for (int j = 0; j < taken.length; j++) if (taken[j] && common[at++] != other.charAt(j)) moved++;
        return moved / 2;
    }

    private static double likeness(double found, int transposed, int length, int otherLength) {
        return (found / length + found / otherLength + (found - transposed) / found) / 3;
    }
}
