package id.lapau.linkage;

/** How two written names of a person agree, best first. */
public enum NameAgreement {
    /** Equal but for case, punctuation and spaces. */
    SAME,
    /** Equal after titles, nicknames in brackets and order of words are taken away. */
    SAME_WORDS,
    /** Equal in old and new spelling: Soekarno and Sukarno, Muhammad and Moh. */
    SAME_SOUND,
    /** One or two typing errors in words that are otherwise the same. */
    TYPING_ERROR,
    /** The same words, some of them shortened to initials. */
    INITIALS,
    /** The words of the shorter one, or their initials, occur in the longer one. */
    PART,
    /** Another name. */
    DIFFERENT,
    /** One of them is missing. */
    MISSING;

    /** Good enough to believe that a number and a name belong together. */
    public boolean agrees() {
        return ordinal() <= PART.ordinal();
    }
}
