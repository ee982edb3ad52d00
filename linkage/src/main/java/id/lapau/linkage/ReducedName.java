package id.lapau.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * A name taken apart once, to be compared many times.
 *
 * @param written the name as written
 * @param plain  words as written, without titles
 * @param normal the same in modern spelling
 * @param sounds the same as heard
 * @param shortMuhammad the first word was the letter M, which mostly stands for Muhammad
 */
public record ReducedName(String written, List<String> plain, List<String> normal, List<String> sounds, boolean shortMuhammad) {

    static ReducedName of(String written) {
        var plain = NameWords.of(written);
        boolean shortMuhammad = plain.size() > 1 && plain.getFirst().equals("m");
        var normal = new String[plain.size()];
        var sounds = new String[plain.size()];
        for (int i = 0; i < normal.length; i++) {
            var word = HeardWord.of(i == 0 && shortMuhammad ? Spelling.MUHAMMAD : plain.get(i));
            normal[i] = word.modern();
            sounds[i] = word.sound();
        }
        return new ReducedName(written, plain, List.of(normal), List.of(sounds), shortMuhammad);
    }

    boolean missing() {
        return plain.isEmpty();
    }

    /** See {@link PersonNames#soundKey}. */
    String soundKey() {
        int length = 0;
        for (var word : sounds) length += word.length();
        var key = new char[length];
        int used = 0;
        for (var word : sounds)
            for (int i = 0; i < word.length(); i++)
                if (word.charAt(i) != 'h') key[used++] = word.charAt(i) == 'y' ? 'i' : word.charAt(i);
        Arrays.sort(key, 0, used);
        return new String(key, 0, used);
    }

    public NameAgreement compare(ReducedName other) {
        if (missing() || other.missing()) return NameAgreement.MISSING;
        if (written.equals(other.written) || SameLetters.in(written, other.written)) return NameAgreement.SAME;
        if (sameWords(plain, other.plain)) return NameAgreement.SAME_WORDS;
        return (before(other) ? new WordMatching(this, other) : new WordMatching(other, this)).agreement();
    }

    /** Whether a word of one, three letters or longer, sounds like a word of the other or is one slip away from it. */
    public boolean sharesWord(ReducedName other) {
        for (int i = 0; i < normal.size(); i++)
            for (int j = 0; j < other.normal.size(); j++)
                if (normal.get(i).length() > 2 && (sounds.get(i).equals(other.sounds.get(j)) || TypingErrors.between(normal.get(i), other.normal.get(j)))) return true;
        return false;
    }

    /** A fixed order of the two, so that it never matters which one was named first. */
    private boolean before(ReducedName other) {
        int words = Math.min(normal.size(), other.normal.size());
        for (int i = 0; i < words; i++) {
            int order = normal.get(i).compareTo(other.normal.get(i));
            if (order != 0) return order < 0;
        }
        return normal.size() != other.normal.size() ? normal.size() < other.normal.size() : written.compareTo(other.written) < 0;
    }

    private static boolean sameWords(List<String> some, List<String> others) {
        if (letters(some) != letters(others)) return false;
        return sameInAnyOrder(some, others) || String.join("", some).equals(String.join("", others));
    }

    private static boolean sameInAnyOrder(List<String> some, List<String> others) {
        if (some.size() != others.size()) return false;
        var taken = new boolean[others.size()];
        for (int i = 0; i < some.size(); i++) {
            int j = 0;
            while (j < others.size() && (taken[j] || !some.get(i).equals(others.get(j)))) j++;
            if (j == others.size()) return false;
            taken[j] = true;
        }
        return true;
    }

    private static int letters(List<String> words) {
        int letters = 0;
        for (int i = 0; i < words.size(); i++) letters += words.get(i).length();
        return letters;
    }
}
