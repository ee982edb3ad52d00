package id.lapau.linkage.text;

import java.util.Map;
import java.util.Set;

/** Names of companies, whatever their legal form and however it is shortened. */
final class Companies {

    private static final Set<String> FORMS = Set.of("ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company", "cie",
            "gmbh", "mbh", "ag", "kg", "kgaa", "ug", "ohg", "se", "sa", "sas", "sarl", "srl", "spa", "sl", "nv", "bv", "ab", "as", "asa", "oy", "oyj", "aps", "pty", "pte",
            "pvt", "sdn", "bhd", "tbk", "pt", "cv", "ud", "the", "and", "of");
    private static final Map<String, String> LONG = Map.ofEntries(Map.entry("intl", "international"), Map.entry("mfg", "manufacturing"), Map.entry("bros", "brothers"),
            Map.entry("assoc", "associates"), Map.entry("svcs", "services"), Map.entry("eng", "engineering"), Map.entry("tech", "technologies"), Map.entry("constr", "construction"));

    private Companies() {}

    /** Words without legal forms and little words; common abbreviations written out. */
    static String name(String text) {
        var words = new StringBuilder();
        for (var word : Words.alphanumeric(text).split(" ")) words.append(words.isEmpty() ? "" : " ").append(LONG.getOrDefault(word, word));
        return Words.without(words.toString(), FORMS);
    }
}
