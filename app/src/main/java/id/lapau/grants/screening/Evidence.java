package id.lapau.grants.screening;

import java.util.List;

/**
 * What was found, as a message key of {@code messages/evidence_*.properties} and its arguments, so that it can be said
 * in any language. Arguments never hold a NIK, KK or telephone number in clear.
 */
public record Evidence(String key, List<String> arguments) {

    static Evidence of(String key, Object... arguments) {
        return new Evidence("evidence." + key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
