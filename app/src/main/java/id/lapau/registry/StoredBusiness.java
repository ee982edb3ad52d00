package id.lapau.registry;

import id.lapau.audit.Audit.Subject;
import id.lapau.kernel.RegionCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One business as stored.
 *
 * @param ownerNagari where the owner lives, which decides who may see it
 */
record StoredBusiness(UUID id, UUID owner, @Nullable RegionCode ownerNagari, Facts facts, int version) {

    /** What an officer establishes of a business; empty or null where it is not known. */
    record Facts(String name, String line, String kbliEdition, String kbliCode, String address, @Nullable RegionCode nagari, @Nullable LocalDate startedOn) {

        /** By field, named as in {@code registry.field.*}. */
        Map<String, String> written() {
            var texts = new LinkedHashMap<String, String>();
            texts.put("business", name);
            texts.put("line", line);
            texts.put("kbli", kbliCode.isEmpty() ? "" : kbliEdition + " " + kbliCode);
            texts.put("businessAddress", address);
            texts.put("businessNagari", nagari == null ? "" : nagari.code());
            texts.put("startedOn", Objects.toString(startedOn, ""));
            return texts;
        }
    }

    Subject subject() {
        return new Subject("business", id.toString());
    }

    /** What the other facts say differently. */
    Map<String, Change> changes(Facts wanted) {
        var after = wanted.written();
        var changes = new LinkedHashMap<String, Change>();
        facts.written().forEach((field, before) -> {
            if (!before.equals(after.get(field))) changes.put(field, new Change(value(before), value(after.get(field))));
        });
        return changes;
    }

    private static @Nullable String value(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
