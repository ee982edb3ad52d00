package id.lapau.procurement.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of a JSON document in the order in which they are written; what is null or an empty list is left out. */
final class Tree {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Tree() {}

    static Tree with(String field, @Nullable Object value) {
        return new Tree().and(field, value);
    }

    Tree and(String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) fields.put(field, value instanceof Tree tree ? tree.done() : value);
        return this;
    }

    Map<String, Object> done() {
        return fields;
    }

    static Map<String, Object> rupiah(long amount) {
        return with("amount", amount).and("currency", "IDR").done();
    }
}
