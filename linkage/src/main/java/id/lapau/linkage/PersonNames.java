package id.lapau.linkage;

import id.lapau.linkage.text.EditDistance;

/** Indonesian names of persons: how to reduce and how to compare them. All methods are pure and safe for many threads. */
public final class PersonNames {

    private static final int SHORTEST_FOR_A_SLIP = 5;

    private PersonNames() {}

    /** Lower case, titles, bracketed nicknames and marks removed, spelling modernised, words in order of writing. */
    public static String normal(String written) {
        return String.join(" ", ReducedName.of(written).normal());
    }

    /**
     * The letters a name sounds like, in the order of the alphabet: the same for spellings, orders and spacings of one
     * name. A blocking key: a few other names share it (Rina, Irna), so confirm with {@link #compare}. Empty for no name.
     */
    public static String soundKey(String written) {
        return ReducedName.of(written).soundKey();
    }

    /** How two names agree; symmetric. Blank text, or text without a letter, is {@link NameAgreement#MISSING}. */
    public static NameAgreement compare(String one, String other) {
        if (SameLetters.in(one, other)) return NameAgreement.SAME;
        return ReducedName.of(one).compare(ReducedName.of(other));
    }

    /** A name taken apart once, to be compared many times. */
    public static ReducedName reduced(String written) {
        return ReducedName.of(written);
    }

    /**
     * Whether one letter is missing, added, changed or swapped, though both may be names: Yulianti and Yuliati. No proof
     * by itself; beside the same NIK a slip of the pen. A changed last letter makes a man of a woman and is none.
     */
    public static boolean oneSlipApart(String one, String other) {
        var a = ReducedName.of(one);
        var b = ReducedName.of(other);
        return slip(letters(a.plain()), letters(b.plain())) || slip(letters(a.normal()), letters(b.normal()));
    }

    private static boolean slip(String a, String b) {
        if (Math.min(a.length(), b.length()) < SHORTEST_FOR_A_SLIP || EditDistance.within(a, b, 1) != 1) return false;
        return a.length() != b.length() || !a.regionMatches(0, b, 0, a.length() - 1);
    }

    private static String letters(String[] words) {
        return String.join("", words);
    }
}
