package id.lapau.linkage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words between spaces, in groups headed by {@code [name]}; {@code #} begins a remark. */
final class WordFile {

    private final Map<String, List<String>> groups = new HashMap<>();

    WordFile(String resource) {
        var group = new ArrayList<String>();
        for (var line : text(resource).lines().toList()) {
            if (line.startsWith("[")) groups.put(line.substring(1, line.length() - 1), group = new ArrayList<>());
            else if (!line.startsWith("#")) group.addAll(List.of(line.split(" ")));
        }
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Words group(String name) {
        return new Words(Objects.requireNonNull(groups.get(name), name));
    }
}
