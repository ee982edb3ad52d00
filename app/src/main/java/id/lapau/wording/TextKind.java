package id.lapau.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text that somebody in the office may word anew; a bean of the module that fills it in.
 *
 * @param key        message key of its name, such as {@code batch.text-proposed}; what is shipped stands in {@code texts/<key>.txt}
 * @param group      what it is for
 * @param gaps       the words in braces, such as {@code {nama}}, which are filled in for each recipient
 * @param unverified whether the official wording could not be checked, which the pages then say
 */
public record TextKind(String key, Group group, List<Gap> gaps, boolean unverified) {

    public enum Group { MESSAGE, PAPER }

    /**
     * A place to be filled in.
     *
     * @param example  an invented value for the preview
     * @param required whether a text without it is refused
     */
    public record Gap(String name, String example, boolean required) {}

    public TextKind {
        gaps = List.copyOf(gaps);
    }

    Map<String, String> examples() {
        return gaps.stream().collect(Collectors.toMap(Gap::name, Gap::example, (one, _) -> one, LinkedHashMap::new));
    }
}
