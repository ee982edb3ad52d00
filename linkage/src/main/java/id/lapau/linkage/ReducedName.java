package id.lapau.linkage;

import java.util.Arrays;

/** A name taken apart once, to be compared many times. Immutable. */
public final class ReducedName {

    private static final int BITS = 10;

    /** The latest, by all threads together: one name is often asked for twice in a row. */
    private static final ReducedName[] LATEST = new ReducedName[1 << BITS];

    private final String written;
    private final String[] plain;
    private final String[] normal;
    private final String[] sounds;
    private final boolean shortMuhammad;
    private String joined = "";
    private String joinedSound = "";

    private ReducedName(String written) {
        this.written = written;
        plain = NameWords.of(written).toArray(String[]::new);
        shortMuhammad = plain.length > 1 && plain[0].equals("m");
        normal = new String[plain.length];
        sounds = new String[plain.length];
        for (int i = 0; i < normal.length; i++) {
            var word = HeardWord.of(i == 0 && shortMuhammad ? Spelling.MUHAMMAD : plain[i]);
            normal[i] = word.modern();
            sounds[i] = word.sound();
        }
    }

    static ReducedName of(String written) {
        int at = written.hashCode() * 0x9e3779b9 >>> 32 - BITS;
        var known = LATEST[at];
        return known != null && known.written.equals(written) ? known : (LATEST[at] = new ReducedName(written));
    }

    /** Words as written, without titles. */
    String[] plain() {
        return plain;
    }

    /** The same in modern spelling. */
    String[] normal() {
        return normal;
    }

    /** The same as heard. */
    String[] sounds() {
        return sounds;
    }

    /** The first word was the letter M, which mostly stands for Muhammad. */
    boolean shortMuhammad() {
        return shortMuhammad;
    }

    /** All words in modern spelling written together. */
    String joined() {
        if (joined.isEmpty()) joined = String.join("", normal);
        return joined;
    }

    /** How they sound in one breath. */
    String joinedSound() {
        if (joinedSound.isEmpty()) joinedSound = Spelling.sound(joined());
        return joinedSound;
    }

    private boolean missing() {
        return plain.length == 0;
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

    /** See {@link PersonNames#compare}. */
    public NameAgreement compare(ReducedName other) {
        if (missing() || other.missing()) return NameAgreement.MISSING;
        if (written.equals(other.written) || SameLetters.in(written, other.written)) return NameAgreement.SAME;
        if (sameWords(plain, other.plain)) return NameAgreement.SAME_WORDS;
        return (before(other) ? new WordMatching(this, other) : new WordMatching(other, this)).agreement();
    }

    /** Whether a word of one, three letters or longer, sounds like a word of the other or is one slip away from it. */
    public boolean sharesWord(ReducedName other) {
        for (int i = 0; i < normal.length; i++)
            for (int j = 0; j < other.normal.length; j++)
                if (normal[i].length() > 2 && (sounds[i].equals(other.sounds[j]) || TypingErrors.between(normal[i], other.normal[j]))) return true;
        return false;
    }

    /** A fixed order of the two, so that it never matters which one was named first. */
    private boolean before(ReducedName other) {
        int order = Arrays.compare(normal, other.normal);
        return order != 0 ? order < 0 : written.compareTo(other.written) < 0;
    }

    private static boolean sameWords(String[] some, String[] others) {
        if (letters(some) != letters(others)) return false;
        return sameInAnyOrder(some, others) || String.join("", some).equals(String.join("", others));
    }

    private static boolean sameInAnyOrder(String[] some, String[] others) {
        if (some.length != others.length) return false;
        var taken = new boolean[others.length];
        for (var word : some) {
            int j = 0;
            while (j < others.length && (taken[j] || !word.equals(others[j]))) j++;
            if (j == others.length) return false;
            taken[j] = true;
        }
        return true;
    }

    private static int letters(String[] words) {
        int letters = 0;
        for (var word : words) letters += word.length();
        return letters;
    }
}
