package id.lapau.linkage;

import java.util.List;
import java.util.Locale;

/**
 * A match in plain Indonesian, for the officer who decides. Carries no personal data.
 *
 * @param sentence the whole in one sentence
 * @param fields   one sentence for each field that says something, heaviest first
 */
public record Explanation(String sentence, List<String> fields) {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    public static Explanation of(Match match) {
        var telling = match.evidence().stream().filter(e -> e.weight() != 0)
                .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight()))).toList();
        var fields = telling.stream().map(Explanation::sentence).toList();
        var reasons = telling.isEmpty() ? "tidak ada data yang dapat dibandingkan"
                : String.join("; ", telling.stream().map(e -> e.level().says()).toList());
        return new Explanation(verdict(match) + ": " + reasons + ".", fields);
    }

    private static String verdict(Match match) {
        var percent = percent(match.probability());
        if (match.sure()) return "Hampir pasti orang yang sama (" + percent + ")";
        if (match.possible()) return "Mungkin orang yang sama (" + percent + "), perlu diperiksa";
        return "Bukan orang yang sama (" + percent + ")";
    }

    /** Never rounded up to certainty, nor down to impossibility. */
    private static String percent(double probability) {
        if (probability > 0.9995) return "lebih dari 99,9 %";
        if (probability < 0.0005) return "kurang dari 0,1 %";
        return String.format(INDONESIAN, "%.1f %%", probability * 100);
    }

    private static String sentence(FieldEvidence evidence) {
        var says = evidence.level().says();
        var direction = evidence.weight() > 0 ? "menguatkan" : "melemahkan";
        return String.format(INDONESIAN, "%s%s: %s (%+.1f).", Character.toUpperCase(says.charAt(0)), says.substring(1), direction, evidence.weight());
    }
}
