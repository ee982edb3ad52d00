package id.lapau.linkage.text;

/** Missing, added, changed and swapped neighbouring letters between two texts (optimal string alignment), with a limit. */
public final class EditDistance {

    private static final int FAR = Integer.MAX_VALUE;

    private EditDistance() {}

    /** The distance when it is at most {@code limit}, else {@link Integer#MAX_VALUE}. */
    public static int within(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) return FAR;
        if (Long.bitCount(signs(a) ^ signs(b)) > 2 * limit) return FAR;
        int start = 0;
        int endA = a.length();
        int endB = b.length();
        while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) start++;
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return table(a, start, endA, b, start, endB, limit);
    }

    /** Which letters and digits occur: each error changes at most two of them, so most strangers are told apart at once. */
    public static long signs(String text) {
        long signs = 0;
        for (int i = 0; i < text.length(); i++) signs |= 1L << text.charAt(i);
        return signs;
    }

    /** Only the cells within the limit of the diagonal are filled, and no row once two before it are beyond the limit (Ukkonen, 1985). */
    private static int table(String a, int fromA, int toA, String b, int fromB, int toB, int limit) {
        int width = toB - fromB;
        int height = toA - fromA;
        if (width == 0 || height == 0) return Math.max(width, height) <= limit ? width + height : FAR;
        int beyond = limit + 1;
        int[] before = new int[width + 2];
        int[] above = new int[width + 2];
        int[] row = new int[width + 2];
        for (int j = 0; j <= width; j++) above[j] = Math.min(j, beyond);
        int leastAbove = 0;
        for (int i = 1; i <= height; i++) {
            int first = Math.max(1, i - limit);
            int last = Math.min(width, i + limit);
            row[first - 1] = first == 1 ? Math.min(i, beyond) : beyond;
            int least = row[first - 1];
            char ca = a.charAt(fromA + i - 1);
            for (int j = first; j <= last; j++) {
                char cb = b.charAt(fromB + j - 1);
                int cell = Math.min(above[j - 1] + (ca == cb ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && ca == b.charAt(fromB + j - 2) && cb == a.charAt(fromA + i - 2)) cell = Math.min(cell, before[j - 2] + 1);
                row[j] = Math.min(cell, beyond);
                least = Math.min(least, row[j]);
            }
            if (least > limit && leastAbove >= limit) return FAR;
            row[last + 1] = beyond;
            leastAbove = least;
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[width] <= limit ? above[width] : FAR;
    }
}
