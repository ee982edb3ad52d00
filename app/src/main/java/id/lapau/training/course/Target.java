package id.lapau.training.course;

import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SizeClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a course is for; empty where it does not matter.
 *
 * @param lines     words of lines of business, separated by commas
 * @param nagari    codes
 * @param obstacles what it helps against; who has none of them may come, but after those who have
 */
public record Target(Set<SizeClass> sizes, String lines, Set<String> nagari, Set<ObstacleKind> obstacles) {

    public Target {
        sizes = Set.copyOf(sizes);
        nagari = Set.copyOf(nagari);
        obstacles = Set.copyOf(obstacles);
    }

    /** Whether a business is one of those; of an unknown size is taken as small enough, for nobody has asked it yet. */
    boolean fits(@Nullable SizeClass size, String line, String itsNagari) {
        boolean rightSize = sizes.isEmpty() || size == null || sizes.contains(size);
        return rightSize && (nagari.isEmpty() || nagari.contains(itsNagari)) && (words().isEmpty() || words().stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains));
    }

    /** The words of its lines of business in small letters. */
    List<String> words() {
        return Arrays.stream(lines.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }
}
