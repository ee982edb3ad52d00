package id.lapau.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a person or business before and after; null where nothing was. Personal: only ever stored sealed. */
public record Change(@Nullable String before, @Nullable String after) {

    /** One side of the changes, for the audit book; fields of which it says nothing are left out. */
    static Map<String, String> values(Map<String, Change> changes, Function<Change, @Nullable String> side) {
        var values = new LinkedHashMap<String, String>();
        changes.forEach((field, change) -> { if (side.apply(change) != null) values.put(field, side.apply(change)); });
        return values;
    }

    @Override public String toString() {
        return "Change[…]";
    }
}
