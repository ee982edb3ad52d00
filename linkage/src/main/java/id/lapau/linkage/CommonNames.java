package id.lapau.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are names of many people: Andri is not a mistyped Andi. The list is plain text beside this class. */
final class CommonNames {

    private static final Set<String> NAMES = load();

    private CommonNames() {}

    static boolean contains(String modernWord) {
        return NAMES.contains(modernWord);
    }

    private static Set<String> load() {
        try (var in = Objects.requireNonNull(CommonNames.class.getResourceAsStream("common-names.txt"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.trim().split(" ")))
                    .filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
