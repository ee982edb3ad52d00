package id.lapau.grants.decision;

import java.util.Map;
import java.util.regex.Pattern;

/** The words in which an officer gives the ground of a decision. */
public final class Reason {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d(?:[\\s.\\-]*\\d){15}");

    private Reason() {}

    /** Message key by field; empty when the words may stand in the books. Sixteen digits never do, whatever marks stand between them. */
    public static Map<String, String> problems(String words, boolean required) {
        if (required && words.strip().length() < SHORTEST) return Map.of("alasan", "decision.error.reason");
        if (words.length() > LONGEST) return Map.of("alasan", "decision.error.reason-long");
        return SIXTEEN_DIGITS.matcher(words).find() ? Map.of("alasan", "decision.error.reason-nik") : Map.of();
    }
}
