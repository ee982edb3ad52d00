package id.lapau.linkage;

/** Indonesian names of persons: how to reduce and how to compare them. */
public final class PersonNames {

    private PersonNames() {}

    /** Lower case, titles, bracketed nicknames and marks removed, spelling modernised, words in order of writing. */
    public static String normal(String written) {
        throw new UnsupportedOperationException("by the linkage helper");
    }

    /** Words of {@link #normal} sorted and reduced to their sound: the same for spellings of one name; a blocking key. */
    public static String soundKey(String written) {
        throw new UnsupportedOperationException("by the linkage helper");
    }

    public static NameAgreement compare(String one, String other) {
        throw new UnsupportedOperationException("by the linkage helper");
    }
}
