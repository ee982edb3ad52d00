package id.lapau.registry;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows for one statement. */
final class Columns {

    private Columns() {}

    static <T> String[] texts(Collection<T> all, Function<T, @Nullable Object> of) {
        return all.stream().map(of).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    static <T> byte[][] bytes(Collection<T> all, Function<T, byte @Nullable []> of) {
        return all.stream().map(of).toArray(byte[][]::new);
    }
}
