package id.lapau.linkage.settings;

import id.lapau.linkage.text.Near;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of the YAML tree that knows its place, so that every fault can be named. */
record Node(String place, @Nullable Object value) {

    SettingsException fault(String problem) {
        return new SettingsException(place, problem);
    }

    Optional<Node> get(String key) {
        return entries().containsKey(key) ? Optional.of(java.util.Objects.requireNonNull(entries().get(key))) : Optional.empty();
    }

    Node need(String key) {
        return get(key).orElseThrow(() -> fault("'" + key + "' is missing"));
    }

    /** Refuses keys that nobody reads, which are mostly typing errors. */
    Node only(String... known) {
        for (var key : entries().keySet())
            if (!Set.of(known).contains(key)) throw fault("unknown setting '" + key + "'" + Near.to(key, List.of(known)));
        return this;
    }

    Map<String, Node> entries() {
        if (!(value instanceof Map<?, ?> map)) throw fault("a mapping 'name: value' is expected, found " + found());
        var entries = new LinkedHashMap<String, Node>();
        map.forEach((key, child) -> entries.put(String.valueOf(key), new Node(place + "." + key, child)));
        return entries;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isText() {
        return value != null && !isMap() && !isList();
    }

    /** A list, or a single value as a list of one. */
    List<Node> list() {
        if (!(value instanceof List<?> list)) return List.of(this);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < list.size(); i++) nodes.add(new Node(place + "[" + (i + 1) + "]", list.get(i)));
        return nodes;
    }

    boolean isList() {
        return value instanceof List;
    }

    String text() {
        if (value == null || value instanceof Map || value instanceof List) throw fault("a text is expected, found " + found());
        return String.valueOf(value);
    }

    double number(double from, double to) {
        if (!(value instanceof Number number) || number.doubleValue() < from || number.doubleValue() > to)
            throw fault("a number from " + from + " to " + to + " is expected, found " + found());
        return number.doubleValue();
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) throw fault("true or false is expected, found " + found());
        return flag;
    }

    private String found() {
        return value == null ? "nothing" : value instanceof Map ? "a mapping" : value instanceof List ? "a list" : "'" + value + "'";
    }
}
