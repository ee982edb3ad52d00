package id.lapau.procurement.overview;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Words as strangers may read them: no numbers by which a person could be found, and businesses by their own names, not by their owners'. */
final class PublicWords {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().\\-]{0,2}\\d){8,}");
    private static final String GONE = "…";

    private PublicWords() {}

    /** The text without any run of nine digits or more, such as a telephone number or a NIK that somebody wrote into it. */
    static String of(String text) {
        return NUMBER.matcher(text).replaceAll(GONE).strip();
    }

    /**
     * The business's own name; where it has none, or only its owner's, its nagari and four letters by which two of a nagari are told apart.
     *
     * @param nagari name of the nagari; empty where it is not known
     */
    static String maker(String name, String owner, String nagari, UUID business) {
        var shown = of(name);
        boolean own = !shown.isEmpty() && !shown.equals(GONE) && !plain(shown).equals(plain(owner));
        return own ? shown : "Usaha" + (nagari.isEmpty() ? "" : " di Nagari " + nagari) + " (" + business.toString().substring(32) + ")";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
