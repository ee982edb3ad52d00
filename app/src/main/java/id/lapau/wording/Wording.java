package id.lapau.wording;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One version of a text; version 0 is the one shipped with Lapau. */
public record Wording(String key, int version, String title, String body) {

    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)}");

    /** The text with every gap filled. */
    public record Filled(String title, String body) {}

    /** @throws IllegalArgumentException when a gap of the text has no value */
    public Filled filled(Map<String, String> values) {
        return new Filled(filled(title, values), filled(body, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), values)));
    }

    private static String value(String gap, Map<String, String> values) {
        var value = values.get(gap);
        if (value == null) throw new IllegalArgumentException("nothing to fill {" + gap + "} with");
        return value;
    }

    /** The names in braces. */
    Set<String> gaps() {
        var found = new TreeSet<String>();
        GAP.matcher(title + "\n" + body).results().forEach(gap -> found.add(gap.group(1)));
        return found;
    }

    /** Whether a brace stands alone or around something that is no name. */
    boolean strayBrace() {
        return GAP.matcher(title + body).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}');
    }
}
