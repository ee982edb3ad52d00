package id.lapau.demo;

import java.util.List;

/** Compares names, strictly enough that what is called clearly another name is so for every reader. */
final class Names {

    private Names() {}

    static boolean clearlyOther(String one, String other) {
        for (var a : one.toLowerCase(java.util.Locale.ROOT).split(" "))
            for (var b : other.toLowerCase(java.util.Locale.ROOT).split(" "))
                if (distance(a, b) <= Math.max(a.length(), b.length()) / 2 || a.charAt(0) == b.charAt(0)) return false;
        return true;
    }

    /** Letters to change, add or take away. */
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    static String nearest(String written, List<String> known) {
        var best = known.getFirst();
        for (var name : known) if (distance(written, name) < distance(written, best)) best = name;
        return best;
    }
}
