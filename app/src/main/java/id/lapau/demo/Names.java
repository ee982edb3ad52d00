package id.lapau.demo;

import java.util.List;
import java.util.stream.Stream;

/** Compares names, strictly enough that what is called clearly another name is so for every reader. */
final class Names {

    private Names() {}

    static boolean clearlyOther(String one, String other) {
        return unlike(one, other) && initials(one).noneMatch(initial -> initials(other).anyMatch(initial::equals));
    }

    /** Whether no word of the one is half of a word of the other. */
    static boolean unlike(String one, String other) {
        for (var a : words(one)) for (var b : words(other)) if (distance(a, b) <= Math.max(a.length(), b.length()) / 2) return false;
        return true;
    }

    private static Stream<Character> initials(String name) {
        return Stream.of(words(name)).map(word -> word.charAt(0));
    }

    private static String[] words(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).split(" ");
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
