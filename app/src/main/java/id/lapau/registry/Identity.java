package id.lapau.registry;

import org.jspecify.annotations.Nullable;

/** Who a mention speaks of. */
sealed interface Identity {

    record Same(PersonEntry person) implements Identity {}

    /** Nobody known; {@code alike} is somebody a human may find to be the same. */
    record Stranger(@Nullable Likeness alike) implements Identity {}

    /** @param decide whether the mention must wait for a human */
    record Likeness(PersonEntry person, Doubt doubt, boolean decide) {}
}
