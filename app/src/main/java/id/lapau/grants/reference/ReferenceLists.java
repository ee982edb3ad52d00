package id.lapau.grants.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The reference lists that a screening uses; any may be missing, and then what it would have proved stays unknown. */
public record ReferenceLists(Optional<Population> population, Map<ListKind, NamedList> named) {

    public static ReferenceLists none() {
        return new ReferenceLists(Optional.empty(), Map.of());
    }

    public ReferenceLists with(Population population) {
        return new ReferenceLists(Optional.of(population), named);
    }

    public ReferenceLists with(ListKind kind, NamedList list) {
        var more = new EnumMap<ListKind, NamedList>(ListKind.class);
        more.putAll(named);
        more.put(kind, list);
        return new ReferenceLists(population, more);
    }

    public Optional<NamedList> list(ListKind kind) {
        return Optional.ofNullable(named.get(kind));
    }

    public boolean has(ListKind kind) {
        return kind == ListKind.POPULATION ? population.isPresent() : named.containsKey(kind);
    }
}
