package id.lapau.registry;

import org.jspecify.annotations.Nullable;

/** One field of a person or business before and after; null where nothing was. Personal: only ever stored sealed. */
public record Change(@Nullable String before, @Nullable String after) {

    @Override public String toString() {
        return "Change[…]";
    }
}
