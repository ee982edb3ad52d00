package id.lapau.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The menu of the whole office, in its order. */
public record Navigation(List<NavGroup> groups) {

    /** What somebody with these authorities sees of it; empty groups are left out. */
    List<NavGroup> visibleTo(Set<String> authorities) {
        return groups.stream()
                .map(group -> new NavGroup(group.labelKey(),
                        group.entries().stream().filter(entry -> authorities.containsAll(entry.permissions())).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** The menu entry at or below which this path is, the nearest one of several; empty when none is. */
    static String placeOf(String path, List<NavGroup> visible) {
        return visible.stream().flatMap(group -> group.entries().stream()).filter(entry -> entry.holds(path)).map(NavEntry::path)
                .max(Comparator.comparingInt(String::length)).orElse("");
    }
}
