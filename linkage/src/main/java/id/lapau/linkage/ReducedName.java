package id.lapau.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * A name taken apart once, to be compared many times.
 *
 * @param letters the name as written
 * @param plain  words as written, without titles
 * @param normal the same in modern spelling
 * @param sounds the same as heard
 * @param shortMuhammad the first word was the letter M, which mostly stands for Muhammad
 */
record ReducedName(String letters, List<String> plain, List<String> normal, List<String> sounds, boolean shortMuhammad) {

    static ReducedName of(String written) {
        var plain = NameWords.of(written);
        boolean shortMuhammad = plain.size() > 1 && plain.getFirst().equals("m");
        var normal = new String[plain.size()];
        var sounds = new String[plain.size()];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = i == 0 && shortMuhammad ? Spelling.MUHAMMAD : Spelling.modern(plain.get(i));
            sounds[i] = Spelling.sound(normal[i]);
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

    NameAgreement compare(ReducedName other) {
        if (missing() || other.missing()) return NameAgreement.MISSING;
        if (SameLetters.in(letters, other.letters)) return NameAgreement.SAME;
        if (sameWords(plain, other.plain)) return NameAgreement.SAME_WORDS;
        return (before(other) ? new WordMatching(this, other) : new WordMatching(other, this)).agreement();
    }

    /** A fixed order of the two, so that it never matters which one was named first. */
    private boolean before(ReducedName other) {
        int order = String.join(" ", normal).compareTo(String.join(" ", other.normal));
        return order < 0 || order == 0 && letters.compareTo(other.letters) < 0;
    }

    private static boolean sameWords(List<String> some, List<String> others) {
        if (String.join("", some).equals(String.join("", others))) return true;
        if (some.size() != others.size()) return false;
        return some.stream().sorted().toList().equals(others.stream().sorted().toList());
    }
}
