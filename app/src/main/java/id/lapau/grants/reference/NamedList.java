package id.lapau.grants.reference;

import id.lapau.linkage.PersonNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of state employees, of credit, or of earlier recipients, in memory. Immutable and shared. */
public final class NamedList {

    private final List<Listed> lines;
    private final LongIndex byNik;
    private volatile @Nullable Map<String, List<Listed>> bySound;

    public NamedList(List<Listed> lines) {
        this.lines = List.copyOf(lines);
        byNik = new LongIndex(this.lines.stream().mapToLong(Listed::nik).toArray(), this.lines.size());
    }

    public int size() {
        return lines.size();
    }

    public List<Listed> find(long nik) {
        if (byNik.first(nik) < 0) return List.of();
        var found = new ArrayList<Listed>(2);
        byNik.forEach(nik, row -> found.add(lines.get(row)));
        return found;
    }

    /** Every line whose name sounds like this one. The first call indexes all names. */
    public List<Listed> soundingLike(String name) {
        return bySound().getOrDefault(PersonNames.soundKey(name), List.of());
    }

    private Map<String, List<Listed>> bySound() {
        var known = bySound;
        return known != null ? known : indexNames();
    }

    private synchronized Map<String, List<Listed>> indexNames() {
        if (bySound != null) return bySound;
        var index = new HashMap<String, List<Listed>>(lines.size());
        for (var line : lines) index.computeIfAbsent(PersonNames.soundKey(line.name()), _ -> new ArrayList<>(1)).add(line);
        return bySound = index;
    }
}
