package id.lapau.linkage.settings;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.RuleSetting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blocking rules where none are written: what few records share alone, and every two of the fields that say enough. So a pair is
 * missed only when all but one of its fields differ.
 */
final class Blocking {

    private static final int MOST_RULES = 48;

    private final Map<String, Kind> kinds;
    private final List<String> fields;

    Blocking(Map<String, Kind> kinds, List<ComparisonSetting> comparisons) {
        this.kinds = kinds;
        this.fields = comparisons.stream().map(ComparisonSetting::field).distinct().filter(f -> kind(kinds, f) != Kind.CATEGORY).toList();
    }

    private static Kind kind(Map<String, Kind> kinds, String field) {
        return kinds.getOrDefault(field, Kind.NAME);
    }

    List<RuleSetting> rules() {
        Set<List<String>> rules = new LinkedHashSet<>();
        for (var field : fields) if (kind(kinds, field).rare() || fields.size() == 1) keys(field).forEach(key -> rules.add(List.of(key)));
        for (int i = 0; i < fields.size(); i++) for (int j = i + 1; j < fields.size(); j++) if (tells(fields.get(i), fields.get(j))) rules.add(List.of(fields.get(i), fields.get(j)));
        for (int i = 0; i < fields.size(); i++) for (int j = 0; j < fields.size(); j++) if (i != j && tells(fields.get(i), fields.get(j))) rules.addAll(blurred(fields.get(i), fields.get(j)));
        return rules.stream().limit(MOST_RULES).map(keys -> new RuleSetting(String.join(" + ", keys), keys)).toList();
    }

    /** Two fields of places go together, so that both together say little more than one. */
    private boolean tells(String one, String other) {
        return !kind(kinds, one).place() || !kind(kinds, other).place();
    }

    private List<List<String>> blurred(String one, String other) {
        return keys(one).stream().filter(key -> !key.equals(one)).map(key -> List.of(key, other)).toList();
    }

    private List<String> keys(String field) {
        var keys = new ArrayList<String>();
        for (var cleaner : kind(kinds, field).keys()) keys.add(cleaner.isEmpty() ? field : field + "|" + cleaner);
        return keys;
    }
}
