package id.lapau.linkage;

import id.lapau.linkage.report.Waterfall;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Two weighed persons in plain words, for the officer who decides. Carries no personal data.
 *
 * @param sentence the whole in one sentence
 * @param fields   what each comparison says, heaviest first
 * @param chart    the weights from before the comparison to the total as inline SVG, without scripts and styles
 */
public record Explanation(String sentence, List<Line> fields, String chart) {

    /** @param name of the comparison in words; @param says how it agrees; @param weight what it adds */
    public record Line(String name, String says, double weight) {}

    private static final double TELLING = 0.5;
    private static final String OF_NAME = " (name)";

    /** @param language Indonesian or English */
    public static Explanation of(Weighed pair, Locale language) {
        var words = words(language);
        var telling = pair.fields().stream().filter(field -> Math.abs(field.weight()) >= TELLING)
                .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight()))).toList();
        var lines = telling.stream().map(field -> new Line(words.getString(field.comparison()), says(field, words).orElse(""), field.weight())).toList();
        boolean sure = pair.probability() >= IndonesianPerson.SURE;
        var reasons = telling.stream().filter(field -> !sure || !words.containsKey(field.comparison() + ".against")).flatMap(field -> says(field, words).stream()).distinct().toList();
        return new Explanation(verdict(pair.probability(), words, language) + ": " + (reasons.isEmpty() ? words.getString("nothing") : String.join("; ", reasons)) + ".", lines, chart(pair, lines, words, language));
    }

    private static String chart(Weighed pair, List<Line> lines, ResourceBundle words, Locale language) {
        var steps = lines.stream().map(line -> new Waterfall.Step(line.name(), line.weight())).toList();
        return new Waterfall(words.getString("chart"), new Waterfall.Step(words.getString("prior"), pair.prior()), steps, words.getString("total"), language).svg();
    }

    /** The name of a comparison in words. */
    public static String name(String comparison, Locale language) {
        return words(language).getString(comparison);
    }

    /** A level of the shipped model in words. */
    public static String level(String comparison, String level, Locale language) {
        var words = words(language);
        var own = "level." + comparison + "." + key(level);
        if (words.containsKey(own)) return words.getString(own);
        return words.getString(level.endsWith(OF_NAME) ? "name." + key(level.substring(0, level.length() - OF_NAME.length())) : comparison + "." + key(level));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("id.lapau.linkage.person", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a correction takes away is said once; what it adds is not worth words. */
    private static Optional<String> says(Weighed.Field field, ResourceBundle words) {
        try {
            return Optional.of(words.getString(field.comparison() + "." + key(field.level())));
        } catch (MissingResourceException e) {
            var against = field.comparison() + ".against";
            return field.weight() < 0 && words.containsKey(against) ? Optional.of(words.getString(against)) : Optional.empty();
        }
    }

    private static String key(String level) {
        return level.replaceAll("[^a-z0-9_]+", "_").replaceAll("_$", "");
    }

    private static String verdict(double probability, ResourceBundle words, Locale language) {
        var key = probability >= IndonesianPerson.SURE ? "verdict.sure" : probability >= IndonesianPerson.POSSIBLE ? "verdict.possible" : "verdict.other";
        return words.getString(key).formatted(percent(probability, words, language));
    }

    /** Never rounded up to certainty, nor down to impossibility. */
    private static String percent(double probability, ResourceBundle words, Locale language) {
        if (probability > 0.9995) return words.getString("percent.most");
        if (probability < 0.0005) return words.getString("percent.least");
        return String.format(language, "%.1f %%", probability * 100);
    }
}
