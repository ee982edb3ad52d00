package id.lapau.registry;

import java.util.UUID;

/** Names one business of the registry. */
public record BusinessId(UUID value) {

    @Override public String toString() {
        return value.toString();
    }
}
