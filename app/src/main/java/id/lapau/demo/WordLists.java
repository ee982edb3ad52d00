package id.lapau.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bundled word lists: groups headed by {@code [name]}, {@code #} for remarks. */
final class WordLists {

    private final Map<String, List<String>> groups = new HashMap<>();

    private WordLists(String resource, String separator) {
        try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var group = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) groups.put(line.substring(1, line.length() - 1), group = new ArrayList<>());
                else if (!line.startsWith("#") && !line.isBlank()) group.addAll(List.of(line.split(separator)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words between spaces. */
    static WordLists words(String resource) {
        return new WordLists(resource, " ");
    }

    /** One entry a line. */
    static WordLists lines(String resource) {
        return new WordLists(resource, "\n");
    }

    List<String> group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }
}
