package id.lapau.linkage.text;

/** Missing, added, changed and swapped neighbouring letters between two texts (optimal string alignment), with a limit. */
public final class EditDistance {

    private EditDistance() {}

    /** The distance when it is at most {@code limit}, else {@link Integer#MAX_VALUE}. */
    public static int within(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) return Integer.MAX_VALUE;
        if (Long.bitCount(signs(a) ^ signs(b)) > 2 * limit) return Integer.MAX_VALUE;
        int start = 0;
        int endA = a.length();
        int endB = b.length();
        while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) start++;
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int distance = table(a, start, endA, b, start, endB);
        return distance <= limit ? distance : Integer.MAX_VALUE;
    }

    /** Which letters and digits occur: each error changes at most two of them, so most strangers are told apart at once. */
    public static long signs(String text) {
        long signs = 0;
        for (int i = 0; i < text.length(); i++) signs |= 1L << text.charAt(i);
        return signs;
    }

    private static int table(String a, int fromA, int toA, String b, int fromB, int toB) {
        int width = toB - fromB;
        int height = toA - fromA;
        if (width == 0 || height == 0) return width + height;
        int[] before = new int[width + 1];
        int[] above = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) above[j] = j;
        for (int i = 1; i <= height; i++) {
            row[0] = i;
            char ca = a.charAt(fromA + i - 1);
            for (int j = 1; j <= width; j++) {
                char cb = b.charAt(fromB + j - 1);
                int least = Math.min(above[j - 1] + (ca == cb ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && ca == b.charAt(fromB + j - 2) && cb == a.charAt(fromA + i - 2);
                row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[width];
    }
}
