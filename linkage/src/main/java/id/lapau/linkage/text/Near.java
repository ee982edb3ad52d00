package id.lapau.linkage.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Near {

    private static final double NEAR = 0.75;

    private Near() {}

    /** The end of a sentence about an unknown name: the nearest known one, where there is one, and all of them. */
    public static String to(String unknown, Collection<String> known) {
        return of(unknown, known).map(near -> "; did you mean '" + near + "'?").orElse(";") + " known: " + String.join(", ", known);
    }

    private static Optional<String> of(String unknown, Collection<String> known) {
        return known.stream().filter(name -> likeness(unknown, name) >= NEAR).max(Comparator.comparingDouble(name -> likeness(unknown, name)));
    }

    private static double likeness(String one, String other) {
        return JaroWinkler.winkler(plain(one), plain(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
