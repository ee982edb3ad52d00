package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.text.Cleaner;
import id.lapau.linkage.text.Cleaners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which cleaned texts a record holds and of which its blocking keys are made. */
final class Layout {

    /** A text derived from a field for a key: {@code birth_date|year}. */
    private record Derived(int field, Cleaner cleaner) {}

    private final List<Settings.FieldSetting> fields;
    private final Cleaner[] cleaners;
    private final int[] standIns;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, Integer> derivedIndex = new LinkedHashMap<>();
    private final List<Derived> derived = new ArrayList<>();
    private final int[][] rules;
    private final int[][] ruleFields;

    Layout(Settings settings) {
        fields = settings.fields();
        cleaners = fields.stream().map(f -> Cleaners.all(f.clean())).toArray(Cleaner[]::new);
        for (var field : fields) index.put(field.name(), index.size());
        standIns = fields.stream().mapToInt(f -> f.or().map(index::get).orElse(-1)).toArray();
        rules = settings.rules().stream().map(r -> r.keys().stream().mapToInt(this::derived).toArray()).toArray(int[][]::new);
        ruleFields = Arrays.stream(rules).map(keys -> Arrays.stream(keys).map(k -> derived.get(k).field()).distinct().toArray()).toArray(int[][]::new);
    }

    private int derived(String key) {
        return derivedIndex.computeIfAbsent(key, _ -> {
            var parts = key.split("\\|");
            var further = Cleaners.all(Arrays.asList(parts).subList(1, parts.length));
            derived.add(new Derived(index.get(parts[0]), parts.length == 1 ? text -> text : further));
            return derived.size() - 1;
        });
    }

    int fields() {
        return fields.size();
    }

    int rules() {
        return rules.length;
    }

    int field(String name) {
        return index.get(name);
    }

    List<String> columns() {
        return fields.stream().map(Settings.FieldSetting::column).toList();
    }

    Stream<Cleaner> fieldCleaners() {
        return Arrays.stream(cleaners);
    }

    /** Cleaners of what keys are made of. */
    Stream<Cleaner> keyCleaners() {
        return derived.stream().map(Derived::cleaner);
    }

    /** Cleans a record's raw texts; an empty one takes what stands in for it. */
    void clean(String[] raw, Cleaner[] fieldCleaners, String[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = cleaned(fieldCleaners[i], raw[i]);
            if (into[i].isEmpty() && standIns[i] >= 0) into[i] = into[standIns[i]];
        }
    }

    private static String cleaned(Cleaner cleaner, String text) {
        return text.isEmpty() ? text : cleaner.clean(text);
    }

    /** The keys of a record by rule; 0 where a part is missing. */
    void keys(String[] texts, Cleaner[] keyCleaners, long[] keys) {
        var parts = new String[keyCleaners.length];
        for (int i = 0; i < parts.length; i++) parts[i] = cleaned(keyCleaners[i], texts[derived.get(i).field()]);
        for (int rule = 0; rule < rules.length; rule++) keys[rule] = key(rule, parts);
    }

    private long key(int rule, String[] parts) {
        long hash = Hash64.start(rule);
        for (int part : rules[rule]) {
            if (parts[part].isEmpty()) return 0;
            hash = Hash64.with(hash, parts[part]);
        }
        return Hash64.mixed(hash);
    }

    /** What the records of a block share, in words. */
    String shown(int rule, Cursor record) {
        return String.join(" + ", Arrays.stream(rules[rule]).mapToObj(k -> derived.get(k).cleaner().clean(record.text(derived.get(k).field()))).toList());
    }

    boolean uses(int rule, int field) {
        return Arrays.stream(ruleFields[rule]).anyMatch(f -> f == field);
    }
}
