package id.lapau.procurement.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled release of a record: all releases laid over each other, oldest first, as OCDS 1.1 says under "merging" (standard.open-contracting.org/1.1/en/schema/merging).
 * Objects are merged field by field; a list whose members bear an id is merged by it; any other list and every other value is replaced; null takes a field away.
 */
final class Merging {

    private static final Set<String> OF_ONE_RELEASE = Set.of("id", "date", "tag");

    private Merging() {}

    /** @param releases of one process, in the order of their dates; at least one */
    static Map<String, Object> compiled(List<Map<String, Object>> releases) {
        var merged = new LinkedHashMap<String, Object>();
        var last = releases.getLast();
        merged.put("ocid", String.valueOf(last.get("ocid")));
        merged.put("id", last.get("ocid") + "-" + last.get("date"));
        merged.put("date", String.valueOf(last.get("date")));
        merged.put("tag", List.of("compiled"));
        for (var release : releases) for (var field : release.entrySet()) if (!OF_ONE_RELEASE.contains(field.getKey())) lay(merged, field.getKey(), field.getValue());
        return merged;
    }

    private static void lay(Map<String, Object> over, String field, @Nullable Object value) {
        var merged = value == null ? null : merged(over.get(field), value);
        if (merged == null) over.remove(field);
        else over.put(field, merged);
    }

    private static Object merged(@Nullable Object before, Object value) {
        return switch (value) {
            case Map<?, ?> object -> mergedObject(before, object);
            case List<?> list when identified(list) -> mergedList(before, list);
            default -> value;
        };
    }

    private static Map<String, Object> mergedObject(@Nullable Object before, Map<?, ?> object) {
        var merged = new LinkedHashMap<String, Object>();
        if (before instanceof Map<?, ?> known) known.forEach((field, value) -> merged.put(String.valueOf(field), value));
        object.forEach((field, value) -> lay(merged, String.valueOf(field), value));
        return merged;
    }

    private static boolean identified(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(each -> each instanceof Map<?, ?> object && object.get("id") != null);
    }

    private static List<Object> mergedList(@Nullable Object before, List<?> list) {
        var byId = new LinkedHashMap<Object, Object>();
        if (before instanceof List<?> known) for (var each : known) if (each instanceof Map<?, ?> object) byId.put(String.valueOf(object.get("id")), object);
        for (var each : list) if (each instanceof Map<?, ?> object) byId.put(String.valueOf(object.get("id")), mergedObject(byId.get(String.valueOf(object.get("id"))), object));
        return new ArrayList<>(byId.values());
    }
}
