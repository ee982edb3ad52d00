package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile("\\.t\\(\\s*\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");
    private static final Pattern WRITTEN = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"");

    @Test void every_word_is_there_in_both_languages() {
        for (var bundle : bundles()) {
            assertThat(keys(bundle, "en")).as("English keys of %s against the Indonesian ones", bundle).isEqualTo(keys(bundle, "id"));
        }
    }

    @Test void every_key_begins_with_the_name_of_its_bundle() {
        for (var bundle : bundles()) assertThat(keys(bundle, "id")).as("keys of %s", bundle).allMatch(key -> key.startsWith(bundle + "."));
    }

    @Test void every_word_that_a_page_asks_for_is_there() {
        assertThat(found(ASKED)).isSubsetOf(allKeys());
    }

    @Test void no_word_is_left_over() {
        var written = found(WRITTEN);
        var prefixes = written.stream().filter(text -> text.matches(".*[._-]")).toList();
        var unused = allKeys().stream().filter(key -> !written.contains(key) && prefixes.stream().noneMatch(key::startsWith)).toList();
        assertThat(unused).as("messages that nobody asks for").isEmpty();
    }

    @Test void no_argument_stands_behind_an_apostrophe_that_swallows_it() {
        for (var bundle : bundles()) {
            for (var language : new String[] {"id", "en"}) {
                load(bundle, language).forEach((key, words) -> {
                    if (words.toString().contains("{0")) assertThat(words.toString().replace("''", "")).as("%s in %s", key, language).doesNotContain("'");
                });
            }
        }
    }

    private static Set<String> bundles() {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("_id.properties"))
                    .map(name -> name.replace("_id.properties", "")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> allKeys() {
        return bundles().stream().flatMap(bundle -> keys(bundle, "id").stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String bundle, String language) {
        return new TreeSet<>(load(bundle, language).stringPropertyNames());
    }

    private static Properties load(String bundle, String language) {
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language + ".properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> found(Pattern pattern) {
        var found = new TreeSet<String>();
        for (var root : new String[] {"src/main/jte", "src/main/java"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }
}
