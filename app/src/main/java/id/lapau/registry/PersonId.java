package id.lapau.registry;

import java.util.UUID;

/** Names one person of the registry. */
public record PersonId(UUID value) {

    @Override public String toString() {
        return value.toString();
    }
}
