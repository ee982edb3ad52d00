package id.lapau.sheets;

import java.util.Set;

/** Slips of the finger: a letter too many, too few, wrong, or two swapped. */
final class Typos {

    private Typos() {}

    /** The one word of the vocabulary that a misspelt word can only mean, or the word itself. */
    static String nearest(String word, Set<String> vocabulary) {
        int allowed = word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
        if (allowed == 0 || !word.chars().allMatch(Character::isLetter)) return word;
        var nearest = word;
        int best = allowed + 1;
        for (var known : vocabulary) {
            if (known.length() < 4) continue;
            int distance = distance(word, known, allowed);
            if (distance < best) {
                best = distance;
                nearest = known;
            } else if (distance == best && distance <= allowed && known.compareTo(nearest) < 0) nearest = known;
        }
        return nearest;
    }

    /** Optimal string alignment, or {@code most + 1} when it is more. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) return most + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.min(last[b.length()], most + 1);
    }
}
